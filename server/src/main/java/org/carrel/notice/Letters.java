package org.carrel.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes letters from the templates in {@code notice/letters/KIND/LANGUAGE.txt} (docs/notices.md). They are Mustache without
 * logic: what a template names and nobody gives is an error, and in HTML every value is text.
 */
final class Letters {
    /** Each has a text of every kind; others get the first. */
    static final List<String> LANGUAGES = List.of("en", "de");

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** One kind in one language, taken apart once. */
    private record Form(Template subject, Template plain, Template html, Template plainSheet, Template htmlSheet) {
        static Form of(String kind, String language) {
            var text = LetterText.read(kind + "/" + language + ".txt", 3);
            var plain = compiler(language, false);
            var html = compiler(language, true);
            return new Form(
                    plain.compile(text.subject()),
                    plain.compile(text.plain()),
                    html.compile(text.html()),
                    plain.compile(LetterText.whole("layout.txt")),
                    html.compile(LetterText.whole("layout.html")));
        }

        private static Mustache.Compiler compiler(String language, boolean html) {
            return Mustache.compiler()
                    .escapeHTML(html)
                    .strictSections(true)
                    .withLoader(part -> new StringReader(part(part, language, html)));
        }

        private static String part(String name, String language, boolean html) {
            var text = LetterText.read("parts/" + name + "." + language + ".txt", 2);
            return html ? text.html() : text.plain();
        }
    }

    /** The language of ours in which somebody gets letters. */
    static Locale language(String tag) {
        var wanted = Locale.forLanguageTag(tag);
        return LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.forLanguageTag(LANGUAGES.getFirst());
    }

    /**
     * @param kind a folder of {@code letters/}
     * @param language as {@link #language} gives it
     * @param values what the template names
     */
    Letter write(String kind, Locale language, Map<String, Object> values) {
        var form = forms.computeIfAbsent(
                kind + "." + language.getLanguage(), key -> Form.of(kind, language.getLanguage()));
        var all = new HashMap<>(values);
        var subject = form.subject().execute(all).replaceAll("\\s+", " ").strip();
        all.put("subject", subject);
        all.put("language", language.toLanguageTag());
        return new Letter(subject, plain(form, all), html(form, all));
    }

    private static String plain(Form form, Map<String, Object> values) {
        var sheet = new HashMap<>(values);
        sheet.put("body", form.plain().execute(values).strip());
        return form.plainSheet().execute(sheet).replaceAll("\\n{3,}", "\n\n");
    }

    private static String html(Form form, Map<String, Object> values) {
        var sheet = new HashMap<>(values);
        sheet.put("body", form.html().execute(values).strip());
        return form.htmlSheet().execute(sheet);
    }
}
