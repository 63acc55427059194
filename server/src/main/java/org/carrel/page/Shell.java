package org.carrel.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The page around what the server writes: that of the web app where it was built in, which the app's scripts take over,
 * else a plain one of our own.
 */
@Component
class Shell {
    private static final String APP = "META-INF/resources/index.html";
    private static final String HEAD = "<!--carrel:head-->";
    private static final String BODY = "<!--carrel:body-->";
    private static final String BOOT = "<!--carrel:boot-->";
    private static final Pattern MARKER = Pattern.compile("<!--carrel:(?:head|body|boot)-->");
    private static final Pattern HTML = Pattern.compile("<html\\b[^>]*>");
    /** What stands in the shell for the time before anything is known. */
    private static final Pattern TITLE = Pattern.compile("\\s*<title>[^<]*</title>");

    private final List<String> parts = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final String policy;
    private final boolean app;

    @Autowired
    Shell() {
        this(new ClassPathResource(APP));
    }

    Shell(Resource file) {
        this.app = file.exists();
        var page = InlineStyles.in(text(app ? file : new ClassPathResource("shell.html", Shell.class)));
        this.policy = ShellPolicy.of(page);
        cut(TITLE.matcher(HTML.matcher(page).replaceFirst("")).replaceFirst(""));
    }

    /** Whether the web app takes over what is written here. */
    boolean isApp() {
        return app;
    }

    /** What its pages may load, as {@code Content-Security-Policy} says it. */
    String policy() {
        return policy;
    }

    /** @param boot blocks of data for the app */
    String fill(Visit visit, String head, String body, String boot) {
        var given = Map.of(HEAD, head, BODY, body, BOOT, boot);
        var page = new StringBuilder(head.length() + body.length() + boot.length() + 4_096);
        for (var i = 0; i < parts.size(); i++) {
            page.append(parts.get(i));
            if (i == 0) {
                // Behind the doctype, where it was taken out.
                page.append(visit.htmlTag());
            } else if (i <= markers.size()) {
                page.append(Objects.requireNonNull(given.get(markers.get(i - 1))));
            }
        }
        return page.toString();
    }

    private void cut(String page) {
        var doctype = page.indexOf('>') + 1;
        parts.add(page.substring(0, doctype));
        var found = MARKER.matcher(page);
        var from = doctype;
        while (found.find()) {
            parts.add(page.substring(from, found.start()));
            markers.add(found.group());
            from = found.end();
        }
        parts.add(page.substring(from));
        if (!markers.containsAll(List.of(HEAD, BODY, BOOT)) || markers.size() != 3) {
            throw new IllegalStateException("The shell has not one each of " + HEAD + ", " + BODY + ", " + BOOT);
        }
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
