package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;
import org.carrel.catalogue.Language;
import org.carrel.holding.Copy;
import org.carrel.platform.listing.Cell;

/** A table (RFC 4180) whose columns our own import understands. */
final class CsvWriter implements BookWriter {
    private static final Map<String, Function<ExportedBook, String>> COLUMNS = columns();
    private final OutputStream out;
    private boolean begun;

    CsvWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        begin();
        row(COLUMNS.values().stream()
                .map(column -> Cell.guarded(column.apply(book)))
                .toList());
    }

    @Override
    public void end() throws IOException {
        begin();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            row(List.copyOf(COLUMNS.keySet()));
        }
    }

    private void row(List<String> cells) throws IOException {
        out.write((CSVFormat.RFC4180.format(cells.toArray()) + "\r\n").getBytes(UTF_8));
    }

    private static Map<String, Function<ExportedBook, String>> columns() {
        var columns = new LinkedHashMap<String, Function<ExportedBook, String>>();
        columns.put("title", of(Book::title));
        columns.put("subtitle", maybe(book -> book.description().subtitle()));
        columns.put("authors", of(CsvWriter::people));
        columns.put("publisher", maybe(book -> book.publication().publisher()));
        columns.put("publishedYear", maybe(book -> book.publication().publishedYear()));
        columns.put("edition", maybe(book -> book.publication().edition()));
        columns.put("language", maybe(book -> book.description().language().map(Language::code)));
        columns.put("physicalDescription", maybe(book -> book.description().physicalDescription()));
        columns.put("series", maybe(book -> book.description().series()));
        columns.put("seriesNumber", maybe(book -> book.description().seriesNumber()));
        columns.put("subjects", of(book -> joined(book.description().subjects().stream())));
        columns.put("summary", maybe(book -> book.description().summary()));
        columns.put("format", of(book -> lower(book.description().format())));
        columns.put("audience", maybe(book -> book.description().audience().map(CsvWriter::lower)));
        columns.put("isbn", maybe(book -> book.identifiers().isbn().map(Isbn::digits)));
        columns.put("issn", maybe(book -> book.identifiers().issn().map(Issn::text)));
        columns.put("lccn", maybe(book -> book.identifiers().lccn()));
        columns.put("oclc", maybe(book -> book.identifiers().oclc()));
        columns.put("coverUrl", maybe(book -> book.description().coverUrl()));
        columns.put(
                "barcode", book -> joined(copies(book).map(ExportedCopy::copy).map(Copy::barcode)));
        columns.put("branch", book -> first(book, one -> Optional.of(one.branch())));
        columns.put("callNumber", book -> first(book, one -> one.copy().callNumber()));
        columns.put("shelfLocation", book -> first(book, one -> one.copy().shelfLocation()));
        return columns;
    }

    private static Function<ExportedBook, String> of(Function<Book, String> value) {
        return book -> value.apply(book.book());
    }

    private static Function<ExportedBook, String> maybe(Function<Book, Optional<?>> value) {
        return book -> value.apply(book.book()).map(Object::toString).orElse("");
    }

    /** A name and, unless it is the author's, the role behind it. A comma must not set one apart from itself. */
    private static String people(Book book) {
        var people = joined(book.contributors().stream().map(CsvWriter::person));
        return book.contributors().size() == 1 && people.contains(",") ? people + ";" : people;
    }

    private static String person(Contributor one) {
        return one.role() == ContributorRole.AUTHOR ? one.name() : one.name() + " (" + lower(one.role()) + ")";
    }

    private static Stream<ExportedCopy> copies(ExportedBook book) {
        return book.copies().stream();
    }

    private static String first(ExportedBook book, Function<ExportedCopy, Optional<String>> value) {
        return copies(book)
                .flatMap(copy -> value.apply(copy).stream())
                .findFirst()
                .orElse("");
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("; "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
