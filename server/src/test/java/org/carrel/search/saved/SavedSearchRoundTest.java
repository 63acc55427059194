package org.carrel.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class SavedSearchRoundTest {
    @Autowired
    private Library library;

    @Autowired
    private SavedSearchRound round;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_came_in_and_matches_is_told_once_however_many_look() {
        var reader = library.reader();
        save(reader, "Cats", "q=zebracat", true);
        save(reader, "Silent", "q=zebracat", false);
        save(library.reader(), "Dogs", "q=zebradog", true);
        catalogue("The zebracat and the moon");
        catalogue("A zebracat's tale");
        catalogue("Nothing of the kind");
        clock.advance(Duration.ofDays(1));
        AtOnce.run(4, n -> {
            round.run();
            return n;
        });
        // Those who looked at the same moment may have taken each other for somebody who still brings books.
        round.run();
        assertThat(subjects(reader)).containsExactly("2 new titles in the library: Cats");
        assertThat(jdbc.sql("select plain from outbox_message where kind = 'new_matches' and user_id = :id")
                        .param("id", reader.id())
                        .query(String.class)
                        .single())
                .contains("A zebracat's tale", "The zebracat and the moon");
        clock.advance(Duration.ofDays(1));
        round.run();
        assertThat(subjects(reader)).hasSize(1);
    }

    @Test
    void what_comes_in_after_a_message_is_in_the_next_and_not_before_its_time() {
        var reader = library.reader();
        save(reader, "Whales", "q=zebrawhale", true);
        catalogue("First zebrawhale");
        clock.advance(Duration.ofDays(1));
        round.run();
        catalogue("Second zebrawhale");
        clock.advance(Duration.ofHours(2));
        round.run();
        assertThat(subjects(reader)).hasSize(1);
        clock.advance(Duration.ofDays(1));
        round.run();
        assertThat(subjects(reader)).hasSize(2);
    }

    private List<String> subjects(Person reader) {
        return jdbc.sql(
                        "select subject from outbox_message where kind = 'new_matches' and user_id = :id order by created_at")
                .param("id", reader.id())
                .query((row, n) -> row.getString("subject"))
                .list();
    }

    private static void save(Person reader, String name, String query, boolean mails) {
        var saved = reader.api().post("/v1/saved-searches", Map.of("name", name, "query", query, "mails", mails));
        assertThat(saved.status()).isEqualTo(201);
    }

    private void catalogue(String title) {
        assertThat(library.librarian()
                        .api()
                        .post("/v1/books", Map.of("title", title))
                        .status())
                .isEqualTo(201);
    }
}
