package org.carrel.importing.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.Draft;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ExternalSource;
import org.carrel.importing.ImportSource;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Google is asked first, Open Library second. */
class MergingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final String GOOGLE = "GOOGLE_BOOKS";
    private static final String OPEN = "OPEN_LIBRARY";

    static Stream<Arguments> table() {
        var longText = "word ".repeat(900);
        return Stream.of(
                row("title", d -> d.title("Dune").subtitle("A novel"), "title", d -> d.title("DUNE"), "Dune", GOOGLE),
                row("title", d -> d.title("DUNE"), "title", d -> d.title("Dune").subtitle("A novel"), "Dune", OPEN),
                row("title", d -> d.title("Dune"), "title", d -> d.title("DUNE"), "Dune", GOOGLE),
                row(
                        "publishedText",
                        d -> d.published("1965"),
                        "publication",
                        d -> d.published("1965-08"),
                        "1965-08",
                        OPEN),
                row(
                        "publishedText",
                        d -> d.published("1965-08-01"),
                        "publication",
                        d -> d.published("1966"),
                        "1965-08-01",
                        GOOGLE),
                row("publishedYear", d -> d.published("1965"), "publication", d -> d.published("1966"), "1965", GOOGLE),
                row(
                        "publisher",
                        d -> d.publisher("Ace"),
                        "publisher",
                        d -> d.publisher("Chilton").published("1965"),
                        "Chilton",
                        OPEN),
                row("publisher", d -> d.publisher("Ace"), "publisher", d -> d.published("1965"), "Ace", GOOGLE),
                row("language", d -> d.language("en"), "language", d -> d.language("fr"), "en", GOOGLE),
                row("language", d -> d, "language", d -> d.language("fre"), "fr", OPEN),
                row(
                        "physicalDescription",
                        d -> d.physicalDescription("412 pages"),
                        "physicalDescription",
                        d -> d.physicalDescription("xxiv, 412 p. : map"),
                        "xxiv, 412 p. : map",
                        OPEN),
                row(
                        "series",
                        d -> d.series("Dune"),
                        "series",
                        d -> d.series("Dune chronicles").seriesNumber("1"),
                        "Dune chronicles 1",
                        OPEN),
                row("series", d -> d.series("Dune"), "series", d -> d.series("Dune chronicles"), "Dune ", GOOGLE),
                row(
                        "summary",
                        d -> d.summary("Sand."),
                        "summary",
                        d -> d.summary("Sand and spice."),
                        "Sand and spice.",
                        OPEN),
                row("summary", d -> d.summary("Sand."), "summary", d -> d.summary(longText), "Sand.", GOOGLE),
                row("summary", d -> d, "summary", d -> d.summary("Sand."), "Sand.", OPEN),
                row("format", d -> d, "format", d -> d.format("audio"), "AUDIO", OPEN),
                row(
                        "coverUrl",
                        d -> d.cover("https://g/1"),
                        "coverUrl",
                        d -> d.cover("https://o/9"),
                        "https://o/9",
                        OPEN),
                row(
                        "coverUrl",
                        d -> d.cover("https://g/5"),
                        "coverUrl",
                        d -> d.cover("https://o/2"),
                        "https://g/5",
                        GOOGLE),
                row("coverUrl", d -> d.cover("https://elsewhere/"), "coverUrl", d -> d, "https://elsewhere/", GOOGLE),
                row(
                        "contributors",
                        d -> d.contributor("Frank Herbert", "author"),
                        "contributors",
                        d -> d.contributor("Herbert, Frank", "author").contributor("Simon Vance", "narrator"),
                        "Herbert, Frank;Simon Vance",
                        OPEN),
                row("edition", d -> d.edition("1st"), "edition", d -> d.edition("First"), "1st", GOOGLE),
                row(
                        "isbn",
                        d -> d.isbn("9780306406157"),
                        "isbn",
                        d -> d.isbn("9780547773742"),
                        "9780306406157",
                        GOOGLE),
                row(
                        "otherIsbns",
                        d -> d.isbn("9780306406157"),
                        "otherIsbns",
                        d -> d.isbn("9780547773742"),
                        "9780547773742",
                        OPEN),
                row("lccn", d -> d, "lccn", d -> d.lccn("65-1"), "65-1", OPEN),
                row("links", d -> d, "links", d -> d.link("https://x.example/"), "https://x.example/", OPEN));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_field_follows_its_rule(
            String what,
            UnaryOperator<Draft> google,
            String field,
            UnaryOperator<Draft> openLibrary,
            String expected,
            String source) {
        var merged = Merging.of(List.of(told(1, "g", google), told(2, "o", openLibrary)));

        assertThat(value(what).apply(merged.book())).isEqualTo(expected);
        assertThat(merged.provenance().get(named(field))).containsExactly(ImportSource.valueOf(source));
    }

    @Test
    void subjects_of_all_are_kept_once_and_all_who_told_one_are_named() {
        var merged = Merging.of(List.of(
                told(1, "g", d -> d.subject("Deserts").subject("Spice")),
                told(2, "o", d -> d.subject("spice").subject("Ecology"))));

        assertThat(merged.book().description().subjects()).containsExactly("Deserts", "Spice", "Ecology");
        assertThat(merged.provenance().get(MergedField.SUBJECTS))
                .containsExactly(ImportSource.GOOGLE_BOOKS, ImportSource.OPEN_LIBRARY);
    }

    @Test
    void the_main_source_is_the_one_that_named_it_and_what_nobody_tells_has_no_provenance() {
        var merged = Merging.of(
                List.of(told(1, "g", d -> d), told(2, "o", d -> d.title("X").subtitle("Y"))));

        assertThat(merged.sources()).containsExactly(ImportSource.OPEN_LIBRARY, ImportSource.GOOGLE_BOOKS);
        assertThat(merged.externalId()).contains("o");
        assertThat(merged.provenance()).doesNotContainKeys(MergedField.SUMMARY, MergedField.SUBJECTS, MergedField.ISBN);
    }

    @Test
    void the_table_is_in_the_documents() {
        var document = Repository.text(Repository.root().resolve("docs/decisions/0016-external-sources.md"));
        for (var field : MergedField.values()) {
            assertThat(document).contains(field.rule());
        }
    }

    private static Arguments row(
            String what,
            UnaryOperator<Draft> google,
            String field,
            UnaryOperator<Draft> openLibrary,
            String expected,
            String source) {
        return Arguments.of(what, google, field, openLibrary, expected, source);
    }

    private static MergedField named(String field) {
        return MergedField.valueOf(field.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT));
    }

    private static Function<NewBook, String> value(String what) {
        return switch (what) {
            case "title" -> book -> book.description().title();
            case "publishedText" -> book -> book.publication().publishedText().orElse("");
            case "publishedYear" ->
                book -> book.publication().publishedYear().orElse(0).toString();
            case "publisher" -> book -> book.publication().publisher().orElse("");
            case "edition" -> book -> book.publication().edition().orElse("");
            case "language" ->
                book -> book.description().language().orElseThrow().code();
            case "physicalDescription" ->
                book -> book.description().physicalDescription().orElse("");
            case "series" ->
                book -> book.description().series().orElse("") + " "
                        + book.description().seriesNumber().orElse("");
            case "summary" -> book -> book.description().summary().orElse("");
            case "format" -> book -> book.description().format().name();
            case "coverUrl" -> book -> book.description().coverUrl().orElse("");
            case "contributors" ->
                book -> String.join(
                        ";",
                        book.contributors().stream()
                                .map(c -> c.name().orElse(""))
                                .toList());
            case "isbn" -> book -> book.identifiers().isbn().map(Isbn::digits).orElse("");
            case "otherIsbns" ->
                book -> book.identifiers().otherIsbns().getFirst().digits();
            case "lccn" -> book -> book.identifiers().lccn().orElse("");
            case "links" -> book -> book.particulars().links().getFirst();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Told told(int source, String id, UnaryOperator<Draft> rest) {
        var draft = rest.apply(new Draft(CLOCK).title("A book").externalId(id));
        return new Told(source == 1 ? GOOGLE_SOURCE : OPEN_SOURCE, draft.done().orElseThrow());
    }

    private static final ExternalSource GOOGLE_SOURCE = new Known(ImportSource.GOOGLE_BOOKS);
    private static final ExternalSource OPEN_SOURCE = new Known(ImportSource.OPEN_LIBRARY);

    /** A cover is as high as the number at the end of its address says. */
    private record Known(ImportSource source) implements ExternalSource {
        @Override
        public Optional<ExternalBook> byIsbn(Isbn isbn) {
            return Optional.empty();
        }

        @Override
        public List<ExternalBook> search(String query, int limit) {
            return List.of();
        }

        @Override
        public int coverHeight(String address) {
            return address.matches(".*\\d") ? Integer.parseInt(address.replaceAll("\\D", "")) : 0;
        }
    }
}
