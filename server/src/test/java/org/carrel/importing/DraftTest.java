package org.carrel.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"2005,2005", "2005-11,2005", "2005-11-03,2005", "2008.0,2008", "-750.0,-750", "-17,-17", "1911*,1911"})
    void years_are_read_from_every_usual_form(String text, int year) {
        assertThat(read(draft().published(text)).book().publication().publishedYear())
                .contains(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "0", "19??", "soon", "12345", "-4000", "2029"})
    void absurd_years_are_left_out_with_a_warning(String text) {
        var book = read(draft().published(text));
        assertThat(book.book().publication().publishedYear()).isEmpty();
        assertThat(book.warnings()).singleElement().asString().contains(text);
    }

    @ParameterizedTest
    @CsvSource({"eng,en", "en-US,en", "pt_BR,pt", "fre,fr", "ger,de", "nl,nl", "fil,fil", "JPN,ja"})
    void languages_are_read_from_every_usual_code(String text, String code) {
        assertThat(read(draft().language(text)).book().description().language())
                .map(Language::code)
                .contains(code);
    }

    @Test
    void an_unknown_language_is_left_out() {
        assertThat(read(draft().language("un")).warnings()).isEmpty();
        assertThat(read(draft().language("qqq")).book().description().language())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "439023483,9780439023481",
        "61120081,9780061120084",
        "0-306-40615-2,9780306406157",
        "978-0-306-40615-7,9780306406157",
        "80442957X,9780804429573"
    })
    void isbns_that_lost_their_leading_zeros_are_repaired(String text, String isbn) {
        assertThat(read(draft().isbn(text)).isbn()).map(Isbn::digits).contains(isbn);
    }

    @Test
    void a_spoilt_isbn_is_left_out_with_a_warning_and_the_next_one_counts() {
        assertThat(read(draft().isbn("812971060")).warnings())
                .singleElement()
                .asString()
                .contains("812971060");
        var repaired = read(draft().isbn("812971060").isbn("9780306406157"));
        assertThat(repaired.isbn()).isPresent();
        assertThat(repaired.warnings()).isEmpty();
    }

    @Test
    void a_rounded_isbn_is_not_even_worth_a_warning() {
        var book = read(draft().isbn("9.78043902348e+12"));
        assertThat(book.isbn()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Hunger Games (The Hunger Games, #1)|The Hunger Games|The Hunger Games|1",
                "The Darkest Passion (Lords of the Underworld #5)|The Darkest Passion|Lords of the Underworld|5",
                "Dream Dark (Caster Chronicles, #2.5)|Dream Dark|Caster Chronicles|2.5",
                "Boxed Set (Percy Jackson and the Olympians, #1-5)|Boxed Set|Percy Jackson and the Olympians|1-5",
                "The Bite (Argeneau, #15.5; Night Huntress, #6.5)|The Bite|Argeneau|15.5"
            })
    void a_series_behind_the_title_is_split_off(String text, String title, String series, String number) {
        var description = read(new Draft(CLOCK).titleWithSeries(text)).book().description();
        assertThat(description.title()).isEqualTo(title);
        assertThat(description.series()).contains(series);
        assertThat(description.seriesNumber()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pandora (New Tales of the Vampires)", "Emma (Collected, Complete & Unabridged)", "#1", "(#1)"})
    void other_brackets_stay_in_the_title(String title) {
        var description = read(new Draft(CLOCK).titleWithSeries(title)).book().description();
        assertThat(description.title()).isEqualTo(title);
        assertThat(description.series()).isEmpty();
    }

    @Test
    void without_a_title_there_is_no_book() {
        assertThat(new Draft(CLOCK).title(" \u0000 ").done()).isEqualTo(Optional.empty());
    }

    @Test
    void covers_are_fetched_safely_or_not_at_all() {
        assertThat(read(draft().cover("http://covers.invalid/1.jpg"))
                        .book()
                        .description()
                        .coverUrl())
                .contains("https://covers.invalid/1.jpg");
        assertThat(read(draft().cover("javascript:alert(1)"))
                        .book()
                        .description()
                        .coverUrl())
                .isEmpty();
        assertThat(read(draft().cover("https://s.invalid/nophoto/111x148.png"))
                        .book()
                        .description()
                        .coverUrl())
                .isEmpty();
    }

    private static Draft draft() {
        return new Draft(CLOCK).title("A title");
    }

    private static ExternalBook read(Draft draft) {
        return draft.done().orElseThrow();
    }
}
