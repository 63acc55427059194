package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrel.testing.Api;
import org.carrel.testing.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser that runs no scripts. */
record Reader(Api api) {
    /** As browsers ask for a page. */
    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    static Reader with(Api api) {
        return new Reader(api.with("Accept", ACCEPT));
    }

    Reader speaking(String languages) {
        return new Reader(api.with("Accept-Language", languages));
    }

    Reply ask(String path) {
        return api.get(path);
    }

    /** A page that is there. */
    Document read(String path) {
        var answer = ask(path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).as(path).startsWith("text/html");
        return Jsoup.parse(answer.text(), "");
    }

    /** What a page tells search engines about the one thing of this schema.org type on it. */
    static JsonNode data(Document page, String type) {
        return page.select("script[type=application/ld+json]").stream()
                .map(block -> JsonMapper.shared().readTree(block.data()))
                .filter(thing -> thing.path("@type").asString("").equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of the type " + type));
    }

    static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    static List<String> texts(Document page, String selector) {
        return page.select(selector).eachText();
    }
}
