package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** The languages that pages speak. */
enum PageLanguage {
    EN,
    DE,
    FR,
    ES,
    AR;

    /** In which the web app keeps what somebody chose. */
    static final String COOKIE = "carrel_locale";

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** In which direction it is read, as HTML says it. */
    String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** The one that was chosen, else the first that the browser wants and we speak, else English. */
    static PageLanguage of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> of(wanted.getLanguage()).stream())
                        .findFirst())
                .orElse(EN);
    }

    private static Optional<PageLanguage> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).flatMap(cookie -> of(cookie.getValue()));
    }

    private static Optional<PageLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
