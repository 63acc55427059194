package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox on Windows
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | Chrome on Linux
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge on Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Safari on Mac
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1 | Chrome on iPhone
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung Internet on Android
            curl/8.5.0 | curl
            Java-http-client/25 | Java-http-client
            Mozilla/5.0 | Unknown program
            '' | Unknown program
            <script>alert(1)</script> | Unknown program
            """)
    void a_program_is_called_what_people_call_it(String agent, String name) {
        assertThat(AgentName.of(agent)).isEqualTo(name);
    }

    @Test
    void what_a_program_says_of_itself_is_cut_and_holds_no_control_characters() {
        var device = new Device("a\r\nb\u001b" + "x".repeat(500), Optional.empty(), "");
        assertThat(device.userAgent()).startsWith("abx").hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1:2::5, 2001:db8:1::/48",
        "127.0.0.1, 127.0.0.0/24",
    })
    void an_address_is_kept_as_its_network(String address, String network) throws UnknownHostException {
        assertThat(Place.network(InetAddress.getByName(address))).isEqualTo(network);
    }

    @Test
    void networks_may_have_names() throws UnknownHostException {
        var place = Place.parse("10.1.0.0/16 Main branch");
        assertThat(place.name()).isEqualTo("Main branch");
        assertThat(place.network().contains(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(place.network().contains(InetAddress.getByName("10.2.2.3"))).isFalse();
        for (var wrong : List.of("10.1.0.0/16", "Main branch", "10.1.0.0/99 Main branch", "")) {
            assertThatThrownBy(() -> new SessionProperties(List.of(wrong)))
                    .hasMessageContaining("carrel.account.session.places must be");
        }
    }
}
