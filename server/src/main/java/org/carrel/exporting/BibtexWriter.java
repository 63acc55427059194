package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;
import org.carrel.catalogue.Language;

/** BibTeX in UTF-8. */
final class BibtexWriter implements BookWriter {
    private final OutputStream out;

    BibtexWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        out.write(text(book.book()).getBytes(UTF_8));
    }

    @Override
    public void end() {}

    private static String text(Book book) {
        var about = book.description();
        var text = new StringBuilder("@" + type(about.format()) + "{" + key(book));
        field(text, "author", people(book, ContributorRole.AUTHOR));
        field(text, "editor", people(book, ContributorRole.EDITOR));
        var title = about.subtitle().map(rest -> book.title() + ": " + rest).orElse(book.title());
        field(text, "title", Optional.of("{" + latex(title) + "}"));
        field(text, "series", about.series().map(BibtexWriter::latex));
        field(text, "number", about.seriesNumber().map(BibtexWriter::latex));
        field(text, "publisher", book.publication().publisher().map(BibtexWriter::latex));
        field(text, "year", book.publication().publishedYear().map(String::valueOf));
        field(text, "edition", book.publication().edition().map(BibtexWriter::latex));
        field(text, "isbn", book.identifiers().isbn().map(Isbn::digits));
        field(text, "issn", book.identifiers().issn().map(Issn::text));
        field(text, "language", about.language().map(Language::code));
        field(
                text,
                "keywords",
                Optional.of(latex(String.join(", ", about.subjects()))).filter(all -> !all.isEmpty()));
        field(text, "abstract", about.summary().map(BibtexWriter::latex));
        field(text, "url", book.particulars().links().stream().findFirst().map(BibtexWriter::url));
        return text.append("\n}\n\n").toString();
    }

    private static void field(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(known ->
                text.append(",\n  ").append(name).append(" = {").append(known).append("}"));
    }

    private static String type(BookFormat format) {
        return switch (format) {
            case BOOK, LARGE_PRINT, EBOOK -> "book";
            case PERIODICAL -> "periodical";
            case AUDIO, DVD, OTHER -> "misc";
        };
    }

    private static Optional<String> people(Book book, ContributorRole role) {
        var people = book.contributors().stream()
                .filter(one -> one.role() == role)
                .map(BibtexWriter::person)
                .collect(Collectors.joining(" and "));
        return Optional.of(people).filter(all -> !all.isEmpty());
    }

    /** A name that is not turned around is kept together; so is one with a word that would part people. */
    private static String person(Contributor one) {
        var name = latex(one.sortName());
        return one.sortName().equals(one.name()) || name.contains(" and ") ? "{" + name + "}" : name;
    }

    /** Whose and when, for people; and the book's id, so that no other has it. */
    private static String key(Book book) {
        var name = book.contributors().stream()
                .findFirst()
                .map(Contributor::sortName)
                .orElse(book.title())
                .split("[,\\s]", 2)[0];
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        var year = book.publication().publishedYear().map(String::valueOf).orElse("");
        var id = new BigInteger(book.id().toString().replace("-", ""), 16).toString(36);
        return plain.toLowerCase(Locale.ROOT) + year + "-" + id;
    }

    static String latex(String text) {
        var escaped = new StringBuilder();
        text.replaceAll("[\\p{Cc}\\s]+", " ").strip().codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                // A brace would have to have its partner even if it is escaped.
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static String url(String link) {
        return link.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
