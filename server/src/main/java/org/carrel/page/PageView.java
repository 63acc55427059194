package org.carrel.page;

import org.springframework.http.HttpStatus;

/**
 * A page, ready to be painted.
 *
 * @param template that shows it
 * @param content what the template shows
 * @param words in the search box of its head
 */
record PageView(String template, Head head, Object content, Boot boot, String words, HttpStatus status) {
    static PageView of(String template, Head head, Object content, Boot boot) {
        return new PageView(template, head, content, boot, "", HttpStatus.OK);
    }
}
