package org.carrel.account.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrel.testing.Api;
import org.carrel.testing.Reply;

/** A person's browser, between the library and a provider. */
final class Browser {
    private final Api library;
    private final Elsewhere.Id provider;

    Browser(Api library, Elsewhere.Id provider) {
        this.library = library;
        this.provider = provider;
    }

    /** Somebody pressed the button. */
    Left leave(Map<String, Object> wanted) {
        var begun = library.post("/v1/identity-providers/" + provider.text() + "/attempts", wanted);
        if (begun.status() != 201) {
            throw new AssertionError(begun.text());
        }
        return new Left(begun.at("authorizationUrl"), cookie(begun, "carrel-oidc"));
    }

    /** The whole way: there, signing in by the provider's form, and back. */
    Reply signIn(Map<String, String> form) {
        var left = leave(Map.of());
        return back(left, left.signIn(form));
    }

    /** Comes back to the library as the provider said. */
    Reply back(Left left, String callback) {
        return library.with("Cookie", "carrel-oidc=" + left.mark())
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .with("Sec-Fetch-Site", "cross-site")
                .get(callback);
    }

    /** As {@link #back}, by a program. */
    Reply backForJson(Left left, String callback) {
        return library.with("Cookie", "carrel-oidc=" + left.mark())
                .with("Accept", "application/json")
                .get(callback);
    }

    static String cookie(Reply reply, String name) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .map(header -> header.replaceAll("^[^=]+=([^;]*).*", "$1"))
                .findFirst()
                .orElse("");
    }

    static Map<String, String> parameters(String address) {
        var all = new LinkedHashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * On the way to a provider.
     *
     * @param address where the library sent the browser
     * @param mark the cookie it gave it
     */
    record Left(String address, String mark) {
        /** With another value for one parameter, or without it (empty). */
        Left with(String parameter, String value) {
            var all = parameters(address);
            all.put(parameter, value);
            all.values().removeIf(String::isEmpty);
            return new Left(address.replaceAll("\\?.*", "?") + form(all), mark);
        }

        String parameter(String name) {
            return parameters(address).getOrDefault(name, "");
        }

        /** Fills in the provider's form, and gives back the library's path that the provider then sends the browser to. */
        String signIn(Map<String, String> form) {
            try (var http =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                var next = URI.create(address);
                for (var steps = 0; steps < 6; steps++) {
                    var page = next.getPath().startsWith("/interaction/") ? post(http, next, form) : get(http, next);
                    next = next.resolve(
                            page.headers().firstValue("Location").orElseThrow(() -> new AssertionError(page.body())));
                    if (next.toString().startsWith(Elsewhere.SITE)) {
                        return next.getRawPath() + "?" + next.getRawQuery();
                    }
                }
                throw new AssertionError("The provider never sent the browser back");
            }
        }

        private static HttpResponse<String> get(HttpClient http, URI address) {
            return send(http, HttpRequest.newBuilder(address).build());
        }

        private static HttpResponse<String> post(HttpClient http, URI address, Map<String, String> form) {
            return send(
                    http,
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(Browser.form(form)))
                            .build());
        }

        private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
