package org.carrel.account.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one provider is asked over HTTP: within time, up to a size, following no redirect; after many failures not at all for a
 * while (circuit breaker), so that nobody waits for what will not come. Reading is tried twice, since a connection that was
 * kept may have died; a code is sent once.
 */
final class ProviderLine implements HTTPRequestSender {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLine.class);
    private static final int LARGEST_ANSWER = 256 * 1_024;
    private final String name;
    private final OidcProperties properties;
    private final HttpClient http;
    private final CircuitBreaker breaker;

    ProviderLine(String id, String name, OidcProperties properties, Clock clock) {
        this.name = name;
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.breaker = CircuitBreaker.of(
                "oidc-" + id,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(properties.restAfterFailures())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordExceptions(IOException.class)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> LOG.warn("{}: {}", name, event.getStateTransition()));
    }

    /** For the library that reads keys, which knows this exception alone. */
    Resource resource(URL address) throws IOException {
        try {
            return new Resource(get(URI.create(address.toString())), "application/json");
        } catch (ProviderAway e) {
            throw new IOException(e);
        }
    }

    /** @throws ProviderAway when it does not answer with 200 */
    String get(URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(properties.readTimeout())
                .header("Accept", "application/json")
                .build();
        var answer = attempt(request).or(() -> attempt(request)).orElseThrow(() -> away("no answer from " + address));
        if (answer.statusCode() != 200) {
            throw away(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** @throws ProviderAway when it does not answer, or says that it cannot */
    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) {
        var answer = attempt(request(asked)).orElseThrow(() -> away("no answer from " + asked.getURI()));
        var read = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((header, values) -> read.setHeader(header, values.toArray(String[]::new)));
        read.setBody(answer.body());
        return read;
    }

    /** @param seen what is the matter, for the log alone */
    ProviderAway away(String seen) {
        LOG.warn("{} is of no use: {}", name, LogText.of(seen));
        return new ProviderAway(name, properties.restAfterFailures());
    }

    private HttpRequest request(ReadOnlyHTTPRequest asked) {
        var body = Optional.ofNullable(asked.getBody())
                .map(BodyPublishers::ofString)
                .orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(asked.getURI())
                .timeout(properties.readTimeout())
                .method(asked.getMethod() == HTTPRequest.Method.POST ? "POST" : "GET", body);
        asked.getHeaderMap().forEach((header, values) -> values.forEach(value -> request.header(header, value)));
        return request.header("Accept", "application/json").build();
    }

    private Optional<HttpResponse<String>> attempt(HttpRequest request) {
        try {
            return Optional.of(breaker.executeCallable(() -> exchange(request)));
        } catch (CallNotPermittedException e) {
            throw away("not asked, after many failures");
        } catch (IOException e) {
            LOG.debug("{}: {}", name, e.toString());
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library's own time-out ends with the first line of the answer; this one is for all of it. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        var coming = http.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
        try {
            var within = properties.connectTimeout().plus(properties.readTimeout());
            var answer = coming.get(within.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("took too long", e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
