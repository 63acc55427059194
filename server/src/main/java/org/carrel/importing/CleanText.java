package org.carrel.importing;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.platform.http.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/** How text of others becomes ours: no mark-up, no control characters, no longer than we keep it. */
final class CleanText {
    private static final Pattern MARK_UP = Pattern.compile("<[/!a-zA-Z][^>]*>|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\\d*);");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private CleanText() {}

    /** One line of at most {@code most} code points; what is longer is cut between words and ends in an ellipsis. */
    static Optional<String> line(String raw, int most) {
        if (isPlain(raw)) {
            return plain(raw, most);
        }
        var decoded = hasMarkUp(raw) ? Parser.unescapeEntities(raw, false) : raw;
        var clean = printable(decoded);
        clean = SPACES.matcher(clean).replaceAll(" ").strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(cut(clean, most));
    }

    /** Text of several lines; HTML becomes plain text, its paragraphs and breaks become line breaks. */
    static Optional<String> paragraphs(String raw, int most) {
        if (isPlain(raw)) {
            return plain(raw, most);
        }
        var plain = hasMarkUp(raw) ? withoutMarkUp(raw) : raw;
        var clean = printable(plain);
        clean = BLANKS.matcher(clean).replaceAll(" ");
        if (clean.indexOf('\n') >= 0) {
            clean = LINE_ENDS.matcher(clean).replaceAll("\n");
            clean = EMPTY_LINES.matcher(clean).replaceAll("\n\n");
        }
        clean = clean.strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(cut(clean, most));
    }

    /** With all its blanks and mark-up, where places in it say something; only what cannot be kept or shown is left out. */
    static String asItCame(String raw, int most) {
        return cut(printable(raw).replaceFirst("\\n+$", ""), most);
    }

    /** What fits, cut at the last blank of its second half where there is one. */
    static String cut(String text, int most) {
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        var head = text.substring(0, text.offsetByCodePoints(0, most - 1));
        var blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
        return (blank > head.length() / 2 ? head.substring(0, blank) : head).stripTrailing() + "…";
    }

    /** Whether all of it may stay as it is: most texts of a million records, and looking closer at each takes long. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isOdd = c < ' ' || c == '<' || c == '&' || (c >= 0x7f && c <= 0xa0) || c >= 0x300;
            if (isOdd || (c == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> plain(String text, int most) {
        var bare = text.strip();
        return bare.isEmpty() ? Optional.empty() : Optional.of(cut(bare, most));
    }

    private static String withoutMarkUp(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        page.select("script, style").remove();
        page.select("br").before("\n");
        page.select("p, div, li, h1, h2, h3, h4, h5, h6").before("\n").after("\n");
        var text =
                Jsoup.clean(page.body().html(), "", Safelist.none(), new Document.OutputSettings().prettyPrint(false));
        return Parser.unescapeEntities(text, false);
    }

    /** Of what remains, nothing is refused when somebody changes it at the desk. */
    private static String printable(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0000', ' ');
        var kept = lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Text.refusedInLine(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean hasMarkUp(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && MARK_UP.matcher(text).find();
    }
}
