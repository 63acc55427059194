package org.carrel.page;

import org.springframework.http.HttpStatus;

/**
 * A page, ready to be painted.
 *
 * @param template that shows it
 * @param script the module of the web app that draws the same; empty where none of its own does
 * @param content what the template shows
 * @param words in the search box of its head
 */
record PageView(String template, String script, Head head, Object content, Boot boot, String words, HttpStatus status) {
    static PageView of(String template, Head head, Object content, Boot boot) {
        return new PageView(template, "", head, content, boot, "", HttpStatus.OK);
    }

    PageView drawnBy(String module) {
        return new PageView(template, module, head, content, boot, words, status);
    }

    /** @param typed what stands in the search box of its head */
    PageView searchedFor(String typed) {
        return new PageView(template, script, head, content, boot, typed, status);
    }

    PageView answered(HttpStatus code) {
        return new PageView(template, script, head, content, boot, words, code);
    }
}
