package org.carrel.importing.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to a source over HTTP, and what its answer means. Redirects are not followed. */
class Questions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Neighbour who;
    private final Clock clock;
    private final RestClient http;

    Questions(Neighbour who, Clock clock) {
        this.who = who;
        this.clock = clock;
        var client = HttpClient.newBuilder()
                .connectTimeout(who.patience().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(who.patience().readTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * @return empty where there is nothing of that name (404)
     * @throws Hiccup what may pass
     * @throws Away what will not, such as a key that is refused
     */
    Optional<JsonNode> ask(URI question) {
        try {
            return Optional.ofNullable(http.get()
                            .uri(question)
                            .accept(MediaType.APPLICATION_JSON)
                            .header(HttpHeaders.USER_AGENT, who.userAgent())
                            .exchange((request, response) -> read(response)))
                    .orElseThrow();
        } catch (ResourceAccessException e) {
            throw new Hiccup("no answer: " + e.getMostSpecificCause(), Optional.empty());
        }
    }

    private Optional<JsonNode> read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status == 200) {
            var answer = parse(body(response));
            return answer.has("error")
                    ? failed(answer.path("error").path("code").asInt(500), response)
                    : Optional.of(answer);
        }
        return failed(status, response);
    }

    private Optional<JsonNode> failed(int status, ClientHttpResponse response) {
        if (status == 404) {
            return Optional.empty();
        }
        if (status == 429 || status >= 500) {
            throw new Hiccup("answered " + status, retryAfter(response.getHeaders()));
        }
        throw who.away("answered " + status);
    }

    private byte[] body(ClientHttpResponse response) throws IOException {
        var most = (int) who.patience().maxAnswer().toBytes();
        try (InputStream in = response.getBody()) {
            var body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw who.away("the answer is over " + who.patience().maxAnswer());
            }
            return body;
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JacksonException e) {
            // Said below: what is no JSON and what is no object are of the same use.
        }
        throw new Hiccup("answered with something that is no JSON object", Optional.empty());
    }

    /** Seconds, or a date (RFC 9110, 10.2.3); what is neither counts as not said. */
    private Optional<Duration> retryAfter(HttpHeaders headers) {
        var said =
                Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER)).map(String::strip);
        if (said.filter(text -> text.matches("\\d{1,7}")).isPresent()) {
            return said.map(text -> Duration.ofSeconds(Long.parseLong(text)));
        }
        return said.flatMap(this::untilDate);
    }

    private Optional<Duration> untilDate(String text) {
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
