package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/**
 * How a page is wanted.
 *
 * @param theme as chosen in the web app; else the browser's own
 * @param base where the library is on the web, without a slash at the end
 */
record Visit(PageLanguage language, Optional<String> theme, String base) {
    private static final Set<String> THEMES = Set.of("light", "dark");

    static Visit of(HttpServletRequest request, Site site) {
        var theme = Optional.ofNullable(WebUtils.getCookie(request, "carrel_theme"))
                .flatMap(cookie -> Optional.ofNullable(cookie.getValue()))
                .filter(THEMES::contains);
        return new Visit(PageLanguage.of(request), theme, site.base(request));
    }

    Texts texts() {
        return Texts.in(language);
    }

    String htmlTag() {
        return "<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\""
                + theme.map(chosen -> " data-theme=\"" + chosen + "\"").orElse("") + ">";
    }
}
