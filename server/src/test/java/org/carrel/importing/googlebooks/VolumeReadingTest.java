package org.carrel.importing.googlebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ExternalBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VolumeReadingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void recorded_volumes_come_in_as_books() {
        var recorded = Google.recorded("search-dog.json");
        assumeTrue(recorded.isPresent(), "the recorded answers of the shared data are not here");
        var books = read(recorded.get());
        assertThat(books)
                .extracting(book -> book.book().description().title())
                .contains("The Dog Bible", "Dog Is Love", "My Dog Skip");
        var first = books.getFirst();
        assertThat(first.isbn()).contains(Isbn.parse("9781592401321"));
        assertThat(first.book().description().subjects()).containsExactly("Pets");
        assertThat(first.book().description().physicalDescription()).contains("708 pages");
        assertThat(first.book().description().coverUrl().orElseThrow()).startsWith("https://");
        assertThat(first.warnings()).isEmpty();
    }

    @Test
    void a_recorded_japanese_volume_comes_in() {
        var recorded = Google.recorded("isbn-japanese.json");
        assumeTrue(recorded.isPresent(), "the recorded answers of the shared data are not here");
        var book = read(recorded.get()).getFirst().book();
        assertThat(book.description().title()).isEqualTo("宇宙の話をしよう");
        assertThat(book.description().language()).map(Language::code).contains("ja");
        assertThat(book.publication().publishedYear()).contains(2020);
        assertThat(book.publication().publishedText()).contains("2020-11");
        assertThat(book.publication().publisher()).isEmpty();
    }

    @Test
    void without_authors_and_with_numbers_of_other_kinds() {
        var book = odd("noauthors01");
        assertThat(book.contributors()).isEmpty();
        assertThat(book.identifiers().oclc()).contains("12345678");
        assertThat(book.identifiers().isbn()).isEmpty();
        assertThat(book.publication().publishedYear()).contains(1911);
        assertThat(book.description().language()).isEmpty();
    }

    @Test
    void with_html_everywhere_and_only_the_old_isbn() {
        var book = odd("html0000002");
        assertThat(book.description().title()).isEqualTo("Bread & Butter");
        assertThat(book.description().subtitle()).contains("A Reader");
        assertThat(book.description().summary())
                .contains("The first book.\nIt's about bread & butter.\n\nSecond part.");
        assertThat(book.contributors()).extracting(Credit::name).containsExactly(Optional.of("Ines Palomar"));
        assertThat(book.identifiers().isbn()).map(Isbn::digits).contains("9780306406157");
        assertThat(book.description().subjects()).containsExactly("Juvenile Nonfiction / Cooking & Food", "Cooking");
        assertThat(book.description().audience()).contains(Audience.CHILDREN);
        assertThat(book.description().coverUrl()).contains("https://covers.invalid/1.jpg?zoom=1");
        assertThat(book.description().language()).map(Language::code).contains("pt");
    }

    @Test
    void with_a_year_that_cannot_be_a_spoilt_isbn_and_a_dangerous_cover() {
        var book = odd("absurd00003");
        assertThat(book.publication().publishedYear()).isEmpty();
        assertThat(book.identifiers().isbn()).isEmpty();
        assertThat(book.description().coverUrl()).isEmpty();
        assertThat(book.description().physicalDescription()).isEmpty();
    }

    @Test
    void a_magazine_with_marks_of_direction_in_its_title() {
        var book = odd("bidi0000007");
        assertThat(book.description().title()).isEqualTo("Left and right");
        assertThat(book.description().format()).isEqualTo(BookFormat.PERIODICAL);
        assertThat(book.identifiers().issn().orElseThrow().text()).isEqualTo("0378-5955");
    }

    @Test
    void without_a_title_it_is_left_out() {
        assertThat(read(Google.odd()))
                .extracting(book -> book.externalId().orElseThrow())
                .doesNotContain("untitled004", "noinfo00005", "unsure00006");
    }

    private static NewBook odd(String id) {
        return read(Google.odd()).stream()
                .filter(book -> book.externalId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow()
                .book();
    }

    private static List<ExternalBook> read(String answer) {
        var items = JsonMapper.shared().readTree(answer).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .flatMap(volume -> VolumeReading.read(volume, CLOCK).stream())
                .toList();
    }
}
