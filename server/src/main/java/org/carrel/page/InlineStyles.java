package org.carrel.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts the app's styles into the page itself: on a slow line a page is then seen one round trip earlier. Their links stay,
 * disabled so that nothing waits for them, for the app's scripts look at them for what is there already.
 */
final class InlineStyles {
    private static final Pattern LINK =
            Pattern.compile("<link rel=\"stylesheet\"[^>]* href=\"(/assets/[^\"]+\\.css)\">");

    private InlineStyles() {}

    static String in(String shell) {
        return LINK.matcher(shell).replaceAll(link -> {
            // A browser that reads ahead does not look for "disabled", but leaves what is for no medium.
            var disabled = link.group().replace("<link ", "<link disabled media=\"not all\" ");
            return Matcher.quoteReplacement("<style>" + styles(link.group(1)) + "</style>\n    " + disabled);
        });
    }

    private static String styles(String path) {
        var text = Shell.text(new ClassPathResource("META-INF/resources" + path));
        if (text.contains("</style")) {
            throw new IllegalStateException(path + " would end the element that it stands in");
        }
        return text.strip();
    }
}
