package org.carrel.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page: what it says of itself, what people read, and what the web app needs to go on. */
@Component
class Painter {
    private final Shell shell;
    private final Site site;
    private final JsonMapper json;
    private final PageScripts scripts = PageScripts.ofTheApp();

    Painter(Shell shell, Site site, JsonMapper json) {
        this.shell = shell;
        this.site = site;
        this.json = json;
    }

    byte[] paint(PageView view, Visit visit) {
        var values = new HashMap<String, Object>();
        values.put("t", visit.texts().plain());
        values.put("library", site.name());
        values.put("app", shell.isApp());
        values.put("words", view.words());
        values.put("head", view.head());
        values.put("page", view.content());
        values.put("isHome", view.template().equals("home"));
        values.put("siteBox", Map.of("id", "site-q", "large", false));
        values.put("homeBox", Map.of("id", "home-q", "large", true));
        var page = shell.fill(
                visit, head(view.head(), values), Templates.fill(view.template(), values), rest(view, visit));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** What pages may load and run. */
    String policy() {
        return shell.policy();
    }

    private String head(Head head, Map<String, Object> values) {
        var text = new StringBuilder(Templates.fill("head", values));
        head.data().forEach(thing -> text.append(data("type=\"application/ld+json\"", thing)));
        return text.toString();
    }

    /** What only the app's scripts look at comes behind what people read. */
    private String rest(PageView view, Visit visit) {
        if (!shell.isApp()) {
            return "";
        }
        var answers = view.boot().answers();
        var boot = answers.isEmpty() ? "" : data("type=\"application/json\" id=\"boot\"", answers);
        return scripts.links(view.script(), visit.language()) + boot;
    }

    /** A browser looks for the end of a script without reading JSON; and in JSON such a sign stands in texts alone. */
    private String data(String attributes, Object value) {
        return "<script " + attributes + ">" + json.writeValueAsString(value).replace("<", "\\u003c") + "</script>\n";
    }
}
