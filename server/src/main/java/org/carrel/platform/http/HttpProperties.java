package org.carrel.platform.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The ground rules of HTTP ({@code carrel.http.*}).
 *
 * @param maxBody the largest request body, in bytes or with a unit ({@code 1MB})
 * @param accessLog whether every request leaves a line in the log
 * @param corsOrigins the origins whose pages may call the API; none by default
 * @param trustedProxies the addresses or ranges of proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto}
 *     are believed; none by default
 */
@Validated
@ConfigurationProperties("carrel.http")
public record HttpProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("false") boolean accessLog,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue List<String> trustedProxies) {
    public HttpProperties {
        if (maxBody.toBytes() < 1024) {
            throw new IllegalArgumentException("carrel.http.max-body must be at least 1KB, is " + maxBody);
        }
        for (var origin : corsOrigins) {
            if (!origin.matches("https?://[^/*]+")) {
                throw new IllegalArgumentException(
                        "carrel.http.cors-origins must be origins such as https://example.org, is " + origin);
            }
        }
    }
}
