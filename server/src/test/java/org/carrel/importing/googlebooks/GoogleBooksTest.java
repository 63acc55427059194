package org.carrel.importing.googlebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.carrel.importing.remote.Away;
import org.carrel.importing.remote.Conversation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleBooksTest {
    private static final WireMockServer GOOGLE =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private final List<Duration> waits = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

    @BeforeAll
    static void open() {
        GOOGLE.start();
    }

    @AfterAll
    static void close() {
        GOOGLE.stop();
    }

    @BeforeEach
    void forget() {
        GOOGLE.resetAll();
    }

    @Test
    void a_volume_that_comes_twice_comes_once_and_the_count_is_never_less_than_what_is_there() {
        answer(okJson(Google.odd()));
        var found = google().search("odd", 0, 40);
        assertThat(found.items()).hasSize(4);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.untitled()).containsExactly("untitled004", "noinfo00005", "unsure00006");
    }

    @Test
    void nothing_found_is_an_empty_list() {
        answer(okJson("{\"kind\": \"books#volumes\", \"totalItems\": 0}"));
        var found = google().search("xyzzy", 0, 10);
        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.next()).isEmpty();
    }

    @Test
    void an_unknown_volume_is_empty() {
        answer(aResponse().withStatus(404));
        assertThat(google().volume("nosuchthing0")).isEmpty();
    }

    @Test
    void the_question_is_encoded_whatever_it_holds() {
        answer(okJson("{}"));
        google().search("a&b=c {d} 宇宙 +%", 0, 10);
        GOOGLE.verify(
                getRequestedFor(urlPathEqualTo("/books/v1/volumes")).withQueryParam("q", equalTo("a&b=c {d} 宇宙 +%")));
    }

    @Test
    void what_passes_is_tried_again() {
        GOOGLE.stubFor(any(anyUrl())
                .inScenario("passing")
                .willReturn(serviceUnavailable())
                .willSetStateTo("better"));
        GOOGLE.stubFor(any(anyUrl())
                .inScenario("passing")
                .whenScenarioStateIs("better")
                .willReturn(okJson("{}")));
        assertThat(google().search("q", 0, 10).items()).isEmpty();
        assertThat(waits).hasSize(1);
    }

    @Test
    void the_wait_that_google_asks_for_is_kept() {
        GOOGLE.stubFor(any(anyUrl())
                .inScenario("busy")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
                .willSetStateTo("free"));
        GOOGLE.stubFor(
                any(anyUrl()).inScenario("busy").whenScenarioStateIs("free").willReturn(okJson("{}")));
        google().search("q", 0, 10);
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_longer_wait_is_handed_on_instead_of_waited_for() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        assertAway();
        assertThat(waits).isEmpty();
        GOOGLE.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_date_says_how_long_to_wait_too() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 21 Nov 2026 12:00:02 GMT"));
        assertAway();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void without_a_said_wait_it_grows_and_scatters() {
        answer(aResponse().withStatus(429));
        assertAway();
        assertThat(waits).hasSize(2);
        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(125), Duration.ofMillis(375));
        assertThat(waits.getLast()).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>busy</html>", "[1, 2]", "{\"items\": [", "", "null"})
    void what_is_no_json_object_is_an_absence(String body) {
        answer(aResponse().withStatus(200).withBody(body));
        assertAway();
        assertThat(waits).hasSize(2);
    }

    @Test
    void an_error_within_a_200_is_an_absence() {
        answer(okJson("{\"error\": {\"code\": 503, \"message\": \"Service temporarily unavailable.\"}}"));
        assertAway();
        assertThat(waits).hasSize(2);
    }

    @Test
    void a_key_that_is_refused_is_not_tried_again() {
        answer(aResponse().withStatus(403));
        assertAway();
        GOOGLE.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_redirect_is_not_followed() {
        answer(aResponse().withStatus(302).withHeader("Location", "http://elsewhere.invalid/"));
        assertAway();
        GOOGLE.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void an_answer_that_is_cut_off_is_an_absence() {
        answer(aResponse().withStatus(200).withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        assertAway();
        assertThat(waits).hasSize(2);
    }

    @Test
    void a_connection_that_breaks_is_an_absence() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertAway();
    }

    @Test
    void a_slow_answer_is_not_waited_for() {
        answer(okJson("{}").withFixedDelay(60_000));
        assertAway(google(Map.of("read-timeout", "100ms", "attempts", "1")));
    }

    @Test
    void an_answer_that_drips_is_not_waited_for() {
        answer(okJson(Google.odd()).withChunkedDribbleDelay(100, 60_000));
        assertAway(google(Map.of("read-timeout", "300ms", "attempts", "1")));
    }

    @Test
    void an_answer_without_end_is_not_read() {
        answer(okJson("{\"items\": [\"" + "x".repeat(20_000) + "\"]}"));
        assertAway(google(Map.of("max-answer", "16KB")));
        GOOGLE.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void after_many_failures_google_is_left_alone_and_asked_again_later() {
        answer(serviceUnavailable());
        var google = google(Map.of("attempts", "1", "rest-after-failures", "30s"));
        for (var i = 0; i < 12; i++) {
            assertAway(google);
        }
        GOOGLE.verify(10, anyRequestedFor(anyUrl()));

        answer(okJson("{}"));
        assertAway(google);
        now.updateAndGet(instant -> instant.plusSeconds(31));
        assertThat(google.search("q", 0, 10).items()).isEmpty();
        assertThat(google.search("q", 0, 10).items()).isEmpty();
        GOOGLE.verify(12, anyRequestedFor(anyUrl()));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        GOOGLE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void assertAway() {
        assertAway(google());
    }

    private static void assertAway(GoogleBooks google) {
        assertThatThrownBy(() -> google.search("q", 0, 10)).isInstanceOf(Away.class);
    }

    private GoogleBooks google() {
        return google(Map.of());
    }

    private GoogleBooks google(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("base-url", GOOGLE.baseUrl() + "/books/v1");
        var properties = Google.properties(all);
        return new GoogleBooks(
                properties, new Conversation(properties.neighbour(), new Ticking(), waits::add), new Ticking());
    }

    private final class Ticking extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
