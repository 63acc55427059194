package org.carrel.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.carrel.platform.http.AskedBy;
import org.carrel.platform.http.ProblemException;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CarrelTest
class RateLimitsTest {
    @Autowired
    private RouteClasses routes;

    @Autowired
    private ClientAddress addresses;

    @Autowired
    private TestClock clock;

    @Autowired
    private Library library;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @BeforeEach
    void the_clock_stands_still() {
        clock.set(Instant.parse("2126-11-25T09:30:00Z"));
    }

    private RateLimits limits(Map<String, String> settings) {
        var properties = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("carrel.limits", LimitProperties.class);
        return new RateLimits(routes, addresses, new MemoryBuckets(clock), properties);
    }

    private static MockHttpServletRequest request(String method, String path, String address) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest by(String user, String method, String path) {
        var request = request(method, path, "192.0.2.1");
        AskedBy.remember(request, user);
        return request;
    }

    private static MockHttpServletResponse take(RateLimits limits, MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        limits.take(request, response).end();
        return response;
    }

    @Test
    void only_so_many_sign_ins_are_under_way_at_once_and_others_go_on_meanwhile() {
        var limits = limits(Map.of("carrel.limits.sign-in-by-address", "1000/1s"));
        var underWay = new ArrayList<RateLimits.Passage>();
        for (var n = 0; n < SignInsUnderWay.MOST; n++) {
            underWay.add(limits.take(request("POST", "/v1/sessions", "192.0.2.1"), new MockHttpServletResponse()));
        }

        assertThatThrownBy(() -> take(limits, request("POST", "/v1/sessions", "192.0.2.2")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Too many people are signing in");
        take(limits, request("GET", "/v1/books", "192.0.2.1"));
        underWay.getFirst().end();
        take(limits, request("POST", "/v1/sessions", "192.0.2.2"));
    }

    @Test
    void every_route_belongs_to_the_class_that_stands_on_it_or_else_to_its_methods() {
        var special = new TreeMap<String, RouteClass>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            for (var pattern : route.getPatternValues()) {
                for (var method : route.getMethodsCondition().getMethods()) {
                    var kind = routes.of(request(method.name(), pattern, "192.0.2.1"));
                    var plain = method.name().equals("GET") ? RouteClass.READ : RouteClass.WRITE;
                    if (kind != plain) {
                        special.put(method + " " + pattern, kind);
                    }
                }
            }
        });
        assertThat(special)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("POST /v1/sessions", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/web/session", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/web/session/exchanges", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/oauth2/token", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/passkeys/options", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/sessions/passkeys", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/sessions/second-factors", RouteClass.SIGN_IN),
                        Map.entry("GET /v1/me/export", RouteClass.EXPORT),
                        Map.entry("GET /search", RouteClass.SEARCH),
                        Map.entry("POST /v1/password-resets", RouteClass.RESET),
                        Map.entry("POST /user/login", RouteClass.SIGN_IN),
                        Map.entry("POST /v1/users", RouteClass.SIGN_UP),
                        Map.entry("POST /user/signup", RouteClass.SIGN_UP),
                        Map.entry("POST /v1/setup/admin", RouteClass.SIGN_UP),
                        Map.entry("GET /v1/search", RouteClass.SEARCH),
                        Map.entry("GET /v1/search.atom", RouteClass.SEARCH),
                        Map.entry("GET /v1/search/suggestions", RouteClass.SEARCH),
                        Map.entry("GET /v1/search/export", RouteClass.EXPORT),
                        Map.entry("POST /v1/imports", RouteClass.BULK),
                        Map.entry("GET /health/live", RouteClass.FREE),
                        Map.entry("GET /health/ready", RouteClass.FREE),
                        Map.entry("GET /metrics", RouteClass.FREE)));
    }

    @Test
    void a_path_that_is_written_otherwise_is_the_same_route() {
        for (var path : new String[] {"/v1/sessions", "/v1/sessions/", "/v1/%73essions"}) {
            var reply = library.api().post(path, Map.of("username", "nobody", "password", "x"));
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("RateLimit-Policy")).contains("\"sign-in\";q=100000;w=1");
            assertThat(reply.header("RateLimit")).get().asString().matches("\"sign-in\";r=\\d+;t=\\d+");
            clock.advance(Duration.ofMinutes(20));
        }
    }

    @Test
    void who_reads_as_usual_is_told_nothing_of_limits() {
        var reply = library.reader().api().get("/v1/books");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("RateLimit")).isEmpty();
    }

    @Test
    void what_passes_a_limit_is_refused_with_when_to_come_back() {
        var limits = limits(Map.of("carrel.limits.search-by-address", "10/1m"));
        var search = request("GET", "/v1/search", "192.0.2.1");
        for (var left = 9; left >= 0; left--) {
            var answer = take(limits, search);
            assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"search\";q=10;w=60");
            assertThat(answer.getHeader("RateLimit"))
                    .isEqualTo("\"search\";r=%d;t=%d".formatted(left, (10 - left) * 6));
        }
        assertThatThrownBy(() -> take(limits, search))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("6 seconds");
        take(limits, request("GET", "/v1/search", "192.0.2.2"));
        take(limits, by("anna", "GET", "/v1/search"));
        take(limits, request("GET", "/v1/books", "192.0.2.1"));
        clock.advance(Duration.ofSeconds(6));
        take(limits, search);
    }

    @Test
    void two_people_at_one_address_do_not_share_a_limit_but_share_that_of_signing_in() {
        var limits = limits(Map.of("carrel.limits.write-by-user", "2/1m", "carrel.limits.sign-in", "2/1m"));
        for (var user : new String[] {"anna", "berta"}) {
            take(limits, by(user, "POST", "/v1/loans"));
            take(limits, by(user, "POST", "/v1/checkins"));
            assertThatThrownBy(() -> take(limits, by(user, "POST", "/v1/loans")))
                    .isInstanceOf(ProblemException.class);
        }
        take(limits, by("anna", "POST", "/v1/sessions"));
        take(limits, by("berta", "POST", "/v1/sessions"));
        assertThatThrownBy(() -> take(limits, request("POST", "/v1/sessions", "192.0.2.1")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_desk_with_a_scanner_and_a_school_behind_one_address_meet_no_limit() {
        var limits = limits(Map.of());
        for (var item = 0; item < 200; item++) {
            take(limits, by("librarian", "POST", "/v1/loans"));
            take(limits, by("librarian", "GET", "/v1/books"));
            clock.advance(Duration.ofMillis(4));
        }
        for (var second = 0; second < 120; second++) {
            for (var pupil = 0; pupil < 20; pupil++) {
                take(limits, request("GET", "/v1/search", "192.0.2.1"));
                take(limits, request("GET", "/v1/books", "192.0.2.1"));
            }
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void watchers_are_never_turned_away() {
        var limits = limits(Map.of("carrel.limits.read-by-address", "1/1m"));
        for (var i = 0; i < 100; i++) {
            assertThat(take(limits, request("GET", "/health/ready", "192.0.2.1"))
                            .getHeader("RateLimit"))
                    .isNull();
        }
    }

    @Test
    void who_has_less_than_half_left_is_told() {
        var limits = limits(Map.of("carrel.limits.read-by-address", "4/1m"));
        var read = request("HEAD", "/v1/books", "192.0.2.1");
        assertThat(take(limits, read).getHeader("RateLimit")).isNull();
        assertThat(take(limits, read).getHeader("RateLimit")).isNull();
        assertThat(take(limits, read).getHeader("RateLimit")).isEqualTo("\"read\";r=1;t=45");
    }
}
