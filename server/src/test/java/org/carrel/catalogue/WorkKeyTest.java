package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkKeyTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Test
    void editions_of_a_work_have_its_id_whatever_their_subtitle_format_and_year() {
        var work = work(ONE, NewBook.titled("The Hobbit"), "J. R. R. Tolkien");

        assertThat(work(
                        OTHER,
                        NewBook.titled("The hobbit: a novel")
                                .subtitle(Optional.of("or, There and back again"))
                                .format(BookFormat.AUDIO),
                        "Tolkien, J. R. R."))
                .isEqualTo(work);
        assertThat(work(OTHER, NewBook.titled("The Hobbit"), "Chuck Dixon")).isNotEqualTo(work);
    }

    @Test
    void periodicals_and_books_by_nobody_are_works_of_their_own() {
        var report = NewBook.titled("Annual report");

        assertThat(WorkKey.of(report.done(), Optional.empty()).workId(ONE)).isEqualTo(ONE);
        assertThat(work(ONE, report.format(BookFormat.PERIODICAL), "J. Smith")).isEqualTo(ONE);
    }

    @Test
    void volumes_named_like_their_series_are_told_apart_by_their_numbers() {
        var first = work(
                ONE,
                NewBook.titled("Naruto").series(Optional.of("Naruto")).seriesNumber(Optional.of("1")),
                "Masashi Kishimoto");

        assertThat(work(ONE, NewBook.titled("Naruto"), "Masashi Kishimoto")).isEqualTo(first);
        assertThat(work(
                        ONE,
                        NewBook.titled("Naruto")
                                .series(Optional.of("The Naruto"))
                                .seriesNumber(Optional.of("2")),
                        "Masashi Kishimoto"))
                .isNotEqualTo(first);
    }

    private static UUID work(UUID book, BookDraft draft, String name) {
        return WorkKey.of(draft.done(), Optional.of(name)).workId(book);
    }
}
