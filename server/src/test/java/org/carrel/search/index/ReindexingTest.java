package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CarrelTest
class ReindexingTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Library library;

    @Autowired
    private SearchIndex index;

    @Autowired
    private FeedUpkeep upkeep;

    @Autowired
    private TestClock clock;

    @Test
    void an_administrator_has_the_index_built_anew_and_sees_how_it_is() {
        Shelved.books(3);
        index.catchUp(Duration.ofSeconds(20));
        assertThat(library.librarian().api().get("/v1/search/index").status()).isEqualTo(403);
        var admin = library.admin().api();
        var before = admin.get("/v1/search/index");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body().at("/documents").asInt()).isEqualTo(3);

        assertThat(library.librarian()
                        .api()
                        .post("/v1/search/reindexings", Map.of())
                        .status())
                .isEqualTo(403);
        var asked = admin.send("POST", "/v1/search/reindexings");
        assertThat(asked.status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var after = admin.get("/v1/search/index").body();
            assertThat(after.at("/generation")).isEqualTo(asked.body().at("/generation"));
            assertThat(after.at("/state").asString()).isEqualTo("serving");
        });
        assertThat(IndexedLibrary.found(index)).hasSize(3).isEqualTo(IndexedLibrary.expected());
        assertThat(admin.get("/metrics").text()).contains("carrel_search_documents", "carrel_search_lag_seconds");
    }

    @Test
    void the_command_works_beside_the_server() throws IOException {
        Shelved.books(2);
        index.catchUp(Duration.ofSeconds(20));
        var out = new StringWriter();
        var exitCode = new ReindexCommand().run(application, new PrintWriter(out, true));
        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("The server builds", "The search index is new: 2 books.");
    }

    @Test
    void old_changes_are_forgotten_and_new_ones_are_kept() {
        Shelved.books(2);
        upkeep.purge();
        Shelved.books(3);
        clock.advance(Duration.ofDays(8));
        upkeep.purge();
        var jdbc = TestDatabase.jdbc();
        assertThat(jdbc.sql("select count(*) from catalogue_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(IndexedLibrary.found(index)).hasSize(5).isEqualTo(IndexedLibrary.expected());
    }
}
