package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;
import org.carrel.catalogue.Language;

/** RIS, as reference managers read it: one tag a line. */
final class RisWriter implements BookWriter {
    private final OutputStream out;

    RisWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        out.write(text(book.book()).getBytes(UTF_8));
    }

    @Override
    public void end() {}

    private static String text(Book book) {
        var text = new StringBuilder();
        var about = book.description();
        line(text, "TY", type(about.format()));
        line(text, "ID", book.id().toString());
        line(
                text,
                "TI",
                about.subtitle().map(rest -> book.title() + ": " + rest).orElse(book.title()));
        book.contributors().forEach(one -> line(text, tag(one.role()), one.sortName()));
        line(text, "T2", about.series());
        line(text, "VL", about.seriesNumber());
        line(text, "PB", book.publication().publisher());
        line(text, "PY", book.publication().publishedYear().map(String::valueOf));
        line(text, "ET", book.publication().edition());
        line(text, "SN", book.identifiers().isbn().map(Isbn::digits));
        line(text, "SN", book.identifiers().issn().map(Issn::text));
        line(text, "LA", about.language().map(Language::code));
        about.subjects().forEach(subject -> line(text, "KW", subject));
        line(text, "AB", about.summary());
        book.particulars().notes().forEach(note -> line(text, "N1", note));
        book.particulars().links().forEach(link -> line(text, "UR", link));
        return text.append("ER  - \r\n\r\n").toString();
    }

    private static String type(BookFormat format) {
        return switch (format) {
            case BOOK, LARGE_PRINT -> "BOOK";
            case EBOOK -> "EBOOK";
            case AUDIO -> "SOUND";
            case DVD -> "VIDEO";
            case PERIODICAL -> "SER";
            case OTHER -> "GEN";
        };
    }

    private static String tag(ContributorRole role) {
        return switch (role) {
            case AUTHOR -> "AU";
            case EDITOR -> "A2";
            case TRANSLATOR -> "A4";
            default -> "A3";
        };
    }

    private static void line(StringBuilder text, String tag, Optional<String> value) {
        value.ifPresent(known -> line(text, tag, known));
    }

    /** A line break in a value would begin another tag. */
    private static void line(StringBuilder text, String tag, String value) {
        text.append(tag)
                .append("  - ")
                .append(value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip())
                .append("\r\n");
    }
}
