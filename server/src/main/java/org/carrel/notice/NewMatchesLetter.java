package org.carrel.notice;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.carrel.search.saved.NewMatches;
import org.springframework.web.util.HtmlUtils;

/** Tells what came in that a saved search finds. */
final class NewMatchesLetter {
    private final ResourceBundle texts;
    private final Optional<URI> site;

    /** @param site for links; without it there are none */
    NewMatchesLetter(Locale language, Optional<URI> site) {
        this.texts = ResourceBundle.getBundle(
                "org.carrel.notice.letters",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.site = site;
    }

    Letter of(NewMatches found) {
        var subject = text("new_matches.subject", found.total(), found.name());
        return new Letter(subject.replaceAll("\\s+", " "), plain(found), html(found, subject));
    }

    private String plain(NewMatches found) {
        return text("new_matches.intro", found.total(), found.name()) + "\n\n"
                + found.first().stream().map(match -> "  * " + line(match)).collect(Collectors.joining("\n"))
                + more(found).map(more -> "\n\n" + more).orElse("")
                + link(found).map(link -> "\n\n" + link).orElse("")
                + "\n\n-- \n" + text("new_matches.why") + "\n";
    }

    private String html(NewMatches found, String subject) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p>%s</p><ul>%s</ul>%s<p><small>%s</small></p></body></html>
                """.formatted(
                        texts.getString("language"),
                        safe(subject),
                        safe(text("new_matches.intro", found.total(), found.name())),
                        found.first().stream()
                                .map(match -> "<li>" + safe(line(match)) + "</li>")
                                .collect(Collectors.joining()),
                        paragraph(more(found)) + paragraph(link(found)),
                        safe(text("new_matches.why")));
    }

    private Optional<String> more(NewMatches found) {
        var more = found.total() - found.first().size();
        return more > 0 ? Optional.of(text("new_matches.more", more)) : Optional.empty();
    }

    private Optional<String> link(NewMatches found) {
        return site.map(address -> address.resolve("/search?" + found.query()).toString());
    }

    private static String line(NewMatches.Match match) {
        return match.title() + match.author().map(author -> " \u2013 " + author).orElse("");
    }

    private static String paragraph(Optional<String> text) {
        return text.map(known -> "<p>" + safe(known) + "</p>").orElse("");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
