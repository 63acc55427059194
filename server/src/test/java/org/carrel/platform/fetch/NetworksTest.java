package org.carrel.platform.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.carrel.platform.http.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
                        "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
                "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1",
                "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1"
            })
    void what_only_we_can_reach_is_not_read(String address) throws UnknownHostException {
        assertThat(new Networks(List.of()).permits(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.1.1.1",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.1.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2600::1",
                "2a00:1450:4001::1",
                "64:ff9b::101:101"
            })
    void what_everybody_can_reach_is_read(String address) throws UnknownHostException {
        assertThat(new Networks(List.of()).permits(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void the_administrator_may_allow_more() throws UnknownHostException {
        var networks = new Networks(List.of("10.1.0.0/16", "fd00::/8"));

        assertThat(networks.permits(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(networks.permits(InetAddress.getByName("10.2.2.3"))).isFalse();
        assertThat(networks.permits(InetAddress.getByName("fd12::1"))).isTrue();
        assertThatThrownBy(() -> new Networks(List.of("home")))
                .hasMessageContaining("carrel.fetch.allowed-networks must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://017700000001/",
                "http://[::1",
                "http://a b/",
                "http:///x",
                "http://me:pw@h/",
                "http://me@h/",
                "file:///etc/passwd",
                "ftp://h/x",
                "gopher://h",
                "jar:http://h!/x",
                "//h/x",
                "h/x",
                "",
                "http://h:99999/"
            })
    void what_is_no_plain_address_of_the_web_is_none_at_all(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "HTTPS://Example.org/a.mrc?x=%20y",
                "http://10.0.0.1:8080/",
                "http://[2001:db8::1]/",
                "https://example.org/ä"
            })
    void what_is_one_is_kept_as_it_is(String text) {
        assertThat(WebAddress.parse(text)).hasToString(text);
    }
}
