package org.carrel.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@CarrelTest
class WebSiteTest {
    @Autowired
    private ClientAddress addresses;

    @Test
    void behind_tls_the_cookie_is_this_hosts_alone() {
        var request = request("library.example", "203.0.113.7");
        request.setSecure(true);
        assertThat(site(false).give(request, new CookieValue("x")))
                .isEqualTo("__Host-carrel=x; Path=/; Secure; HttpOnly; SameSite=Lax");
        request.setCookies(new Cookie("carrel", "planted by somebody on the way"));
        assertThat(site(true).cookie(request)).isEmpty();
    }

    @Test
    void in_the_open_there_is_no_cookie_but_on_this_machine() {
        assertThatThrownBy(() -> site(false).requireSafe(request("library.example", "203.0.113.7")))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> site(false).requireSafe(request("localhost", "203.0.113.7")))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> site(false).requireSafe(request("library.example", "127.0.0.1")))
                .hasMessageContaining("https");
        assertThatCode(() -> site(false).requireSafe(request("localhost", "127.0.0.1")))
                .doesNotThrowAnyException();
        var sent = request("library.example", "203.0.113.7");
        sent.setCookies(new Cookie("carrel", "x"), new Cookie("__Host-carrel", "y"));
        assertThat(site(false).cookie(sent)).isEmpty();
    }

    @Test
    void an_operator_may_allow_cookies_in_the_open() {
        var request = request("library.example", "10.0.0.7");
        assertThat(site(true).give(request, new CookieValue("x")))
                .isEqualTo("carrel=x; Path=/; HttpOnly; SameSite=Lax");
    }

    private WebSite site(boolean plainCookies) {
        return new WebSite(addresses, new WebProperties(plainCookies));
    }

    private static MockHttpServletRequest request(String host, String from) {
        var request = new MockHttpServletRequest("POST", "/v1/web/session");
        request.setServerName(host);
        request.setRemoteAddr(from);
        return request;
    }
}
