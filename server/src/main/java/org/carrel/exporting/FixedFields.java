package org.carrel.exporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.marc.MarcLanguage;

/** What a record says by position: leader, 005, 007 and 008 (MARC 21 Format for Bibliographic Data). */
final class FixedFields {
    private FixedFields() {}

    /** A minimal record in Unicode, without the punctuation of ISBD. */
    static String leader(Book book) {
        var type = switch (book.description().format()) {
            case BOOK, LARGE_PRINT, EBOOK -> "am";
            case PERIODICAL -> "as";
            case AUDIO -> "im";
            case DVD -> "gm";
            case OTHER -> "om";
        };
        return "00000n" + type + " a22000007c 4500";
    }

    /** When it was last changed. */
    static String changed(Instant at) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss.'0'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** What it says in general: 40 characters. */
    static String general(Book book) {
        var text = new StringBuilder(" ".repeat(40));
        var entered = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(book.createdAt());
        var year = book.publication().publishedYear().filter(known -> known > 0 && known < 9_999);
        put(text, 0, entered);
        put(
                text,
                6,
                year.map(known -> "s" + String.format(Locale.ROOT, "%04d", known))
                        .orElse("nuuuu"));
        put(text, 11, year.isPresent() ? "    " : "uuuu");
        put(text, 15, "xx ");
        material(text, book);
        put(text, 35, book.description().language().map(MarcLanguage::code).orElse("und"));
        put(text, 39, "d");
        return text.toString();
    }

    private static void material(StringBuilder text, Book book) {
        var format = book.description().format();
        put(
                text,
                22,
                format == BookFormat.PERIODICAL
                        ? " "
                        : book.description()
                                .audience()
                                .map(FixedFields::audience)
                                .orElse(" "));
        switch (format) {
            case LARGE_PRINT -> put(text, 23, "d");
            case EBOOK -> put(text, 23, "o");
            case DVD -> put(text, 33, "v");
            case OTHER -> put(text, 33, "z");
            case BOOK, AUDIO, PERIODICAL -> {}
        }
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case CHILDREN -> "j";
            case YOUNG_ADULT -> "d";
            case ADULT -> "e";
            case GENERAL -> "g";
        };
    }

    private static void put(StringBuilder text, int at, String what) {
        text.replace(at, at + what.length(), what);
    }
}
