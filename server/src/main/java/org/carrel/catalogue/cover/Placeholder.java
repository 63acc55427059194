package org.carrel.catalogue.cover;

import java.util.ArrayList;
import java.util.List;
import org.carrel.catalogue.Book;
import org.springframework.web.util.HtmlUtils;

/** A drawing for a book without a cover: its title and its first contributor on a ground whose colour follows from its id. */
final class Placeholder {
    private static final int MOST_LINES = 6;
    private static final int MOST_LETTERS = 16;

    private Placeholder() {}

    static String svg(Book book) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 360" role="img">\
                <rect width="240" height="360" fill="hsl(%d 35%% 35%%)"/>\
                <g fill="#fff" font-family="Georgia, serif" text-anchor="middle">
                """.formatted(Math.floorMod(book.id().hashCode(), 360)));
        var y = 90;
        for (var line : lines(book.title())) {
            svg.append(text(line, y, 22));
            y += 30;
        }
        book.contributors().stream().findFirst().ifPresent(by -> svg.append(text(shortened(by.name(), 26), 320, 14)));
        return svg.append("</g></svg>").toString();
    }

    private static String text(String line, int y, int size) {
        return "<text x=\"120\" y=\"%d\" font-size=\"%d\">%s</text>"
                .formatted(y, size, HtmlUtils.htmlEscapeDecimal(line));
    }

    private static List<String> lines(String title) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : title.split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= MOST_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(shortened(word, MOST_LETTERS));
        }
        lines.add(line.toString());
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
