package org.carrel.account.lockout;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.platform.limit.ClientAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows a browser or program again that somebody signed in with, by a cookie of 256 random bits (OWASP, Slow Down Online
 * Guessing Attacks with Device Cookies). It opens nothing: whoever has it is only not taken for a stranger.
 */
@Component
public class Whences {
    static final Duration REMEMBERED = Duration.ofDays(180);
    private static final String COOKIE = "carrel_device";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ClientAddress addresses;

    Whences(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Where a request comes from. */
    public Whence of(HttpServletRequest request) {
        return new Whence(addresses.of(request), token(request));
    }

    /** The same where the device is known by something; else with something new that it may be known by later. */
    public Whence named(Whence whence) {
        return whence.device().isPresent() ? whence : new Whence(whence.address(), Optional.of(fresh()));
    }

    /** @return the value of {@code Set-Cookie} by which this device is known next time */
    public String cookie(Whence whence, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, whence.device().orElse(""))
                .httpOnly(true)
                .secure(addresses.secure(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(REMEMBERED)
                .build()
                .toString();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Stream.ofNullable(cookie.getValue()))
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }

    private static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
