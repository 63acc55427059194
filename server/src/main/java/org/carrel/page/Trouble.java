package org.carrel.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.platform.database.DatabaseAway;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What kept a page from being shown, as far as pages have words for it. */
record Trouble(HttpStatus status, HttpHeaders headers) {
    static final List<HttpStatus> TOLD = List.of(
            HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    /** Empty for what is answered as programs hear it; a bug among it, which is logged there. */
    static Optional<Trouble> of(Exception failure) {
        var trouble = switch (failure) {
            case ProblemException e -> Optional.of(new Trouble(e.status(), e.headers()));
            case Refused e -> Optional.of(of(e.status()));
            case InvalidInput e -> Optional.of(of(e.status()));
            case NoResourceFoundException e -> Optional.of(of(HttpStatus.NOT_FOUND));
            default -> Optional.of(of(HttpStatus.SERVICE_UNAVAILABLE)).filter(away -> DatabaseAway.caused(failure));
        };
        return trouble.filter(one -> TOLD.contains(one.status()));
    }

    String title(Texts texts) {
        return switch (status) {
            case NOT_FOUND -> texts.say("error.notFound");
            case TOO_MANY_REQUESTS -> texts.say("error.tooOften");
            default -> texts.say("paint.s" + status.value() + ".title");
        };
    }

    String text(Texts texts) {
        return switch (status) {
            case NOT_FOUND -> texts.say("error.notFoundText");
            case TOO_MANY_REQUESTS -> texts.say("error.tooOftenText", Map.of("seconds", seconds()));
            default -> texts.say("paint.s" + status.value() + ".text");
        };
    }

    /** How long to wait, as the answer says. */
    private int seconds() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(60);
    }

    private static Trouble of(HttpStatus status) {
        return new Trouble(status, new HttpHeaders());
    }
}
