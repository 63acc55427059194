package org.carrel.account.program;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/**
 * What a client sends to get a token: in the form, or by HTTP Basic (RFC 6749, 2.3.1), not both.
 *
 * @param scopes those that are wanted; none: all that the key has
 */
record ClientCredentials(
        Optional<String> grantType, Optional<UUID> clientId, Optional<String> secret, List<String> scopes) {
    private static final String BASIC = "Basic ";

    static ClientCredentials of(HttpServletRequest request) {
        var basic = basic(request);
        var id = basic.map(pair -> pair[0]).or(() -> parameter(request, "client_id"));
        var secret = basic.map(pair -> pair[1]).or(() -> parameter(request, "client_secret"));
        return new ClientCredentials(
                parameter(request, "grant_type"),
                id.flatMap(ClientCredentials::id),
                secret,
                parameter(request, "scope")
                        .map(text -> Arrays.asList(text.split(" ")))
                        .orElse(List.of()));
    }

    private static Optional<String[]> basic(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        try {
            return header.filter(text -> text.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                    .map(text -> text.substring(BASIC.length()).strip())
                    .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
                    .map(text -> text.split(":", 2))
                    .filter(pair -> pair.length == 2)
                    .map(pair -> new String[] {decoded(pair[0]), decoded(pair[1])});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    /** A secret never appears in a log. */
    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
