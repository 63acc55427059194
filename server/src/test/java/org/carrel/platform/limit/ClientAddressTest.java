package org.carrel.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrel.platform.http.HttpProperties;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class ClientAddressTest {
    private static ClientAddress trusting(String... proxies) {
        return new ClientAddress(new HttpProperties(DataSize.ofMegabytes(1), false, List.of(), List.of(proxies)));
    }

    private static MockHttpServletRequest from(String socket, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(socket);
        for (var hop : forwarded) {
            request.addHeader("X-Forwarded-For", hop);
        }
        return request;
    }

    @Test
    void the_socket_alone_counts_where_no_proxy_is_trusted() {
        var address = trusting();
        assertThat(address.of(from("10.0.0.1", "203.0.113.7"))).isEqualTo(address.of(from("10.0.0.1")));
        assertThat(address.of(from("10.0.0.1"))).isNotEqualTo(address.of(from("10.0.0.2")));
    }

    @Test
    void behind_a_trusted_proxy_the_last_address_that_is_not_trusted_counts() {
        var address = trusting("10.0.0.0/8", "::1");
        var client = address.of(from("203.0.113.7"));
        assertThat(address.of(from("10.0.0.1", "203.0.113.7"))).isEqualTo(client);
        assertThat(address.of(from("10.0.0.1", "1.2.3.4, 203.0.113.7, 10.9.9.9")))
                .isEqualTo(client);
        assertThat(address.of(from("10.0.0.1", "1.2.3.4", "203.0.113.7"))).isEqualTo(client);
        assertThat(address.of(from("::1", "203.0.113.7"))).isEqualTo(client);
        assertThat(address.of(from("203.0.113.7", "1.2.3.4")))
                .as("an untrusted hop may say what it likes")
                .isEqualTo(client);
        assertThat(address.of(from("10.0.0.1", "localhost"))).isEqualTo("unknown");
    }

    @Test
    void a_proxys_port_is_no_part_of_the_address_and_a_proxy_that_names_nobody_asks_for_itself() {
        var address = trusting("10.0.0.0/8");
        assertThat(address.of(from("10.0.0.1", "203.0.113.7:4711"))).isEqualTo("203.0.113.7");
        assertThat(address.of(from("10.0.0.1", "[2001:db8:1:2::1]:4711"))).isEqualTo("2001:db8:1:2::/64");
        assertThat(address.of(from("10.0.0.1"))).isEqualTo("10.0.0.1");
        assertThat(address.of(from("10.0.0.1", ""))).isEqualTo("unknown");
    }

    @Test
    void what_a_client_writes_into_the_newer_header_is_not_believed() {
        var request = from("10.0.0.1", "203.0.113.7");
        request.addHeader("Forwarded", "for=1.2.3.4");
        assertThat(trusting("10.0.0.0/8").of(request)).isEqualTo("203.0.113.7");
        assertThat(trusting().of(request)).isEqualTo("10.0.0.1");
    }

    @Test
    void one_persons_ipv6_network_is_one_address() {
        var address = trusting();
        assertThat(address.of(from("2001:db8:1:2::1"))).isEqualTo(address.of(from("2001:db8:1:2:ffff::9")));
        assertThat(address.of(from("2001:db8:1:2::1"))).isNotEqualTo(address.of(from("2001:db8:1:3::1")));
    }

    @Test
    void tls_before_a_trusted_proxy_is_tls() {
        var request = from("10.0.0.1");
        request.addHeader("X-Forwarded-Proto", "https");
        assertThat(trusting("10.0.0.1").secure(request)).isTrue();
        assertThat(trusting().secure(request)).isFalse();
    }

    @Test
    void what_is_no_address_is_refused_at_the_start() {
        assertThatThrownBy(() -> trusting("proxy.example.org")).hasMessageContaining("trusted-proxies");
        assertThatThrownBy(() -> trusting("10.0.0.0/33")).hasMessageContaining("trusted-proxies");
    }
}
