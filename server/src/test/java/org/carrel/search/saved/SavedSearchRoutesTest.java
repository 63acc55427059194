package org.carrel.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class SavedSearchRoutesTest {
    @Autowired
    private Library library;

    @Test
    void a_search_is_kept_changed_and_forgotten() {
        var api = library.reader().api();
        var made = api.post("/v1/saved-searches", Map.of("name", "Cats", "query", "?q=cats&language=en"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("query")).isEqualTo("q=cats&language=en");
        assertThat(made.at("mails")).isEqualTo("false");
        var path = made.header("Location").orElseThrow();
        assertThat(api.patch(path, Map.of("mails", true)).at("mails")).isEqualTo("true");
        assertThat(api.get("/v1/saved-searches").at("items/0/name")).isEqualTo("Cats");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void names_are_unique_for_their_owner_and_nobody_sees_anothers() {
        var api = library.reader().api();
        var path = api.post("/v1/saved-searches", Map.of("name", "Cats", "query", "q=cats"))
                .header("Location")
                .orElseThrow();
        var again = api.post("/v1/saved-searches", Map.of("name", "CATS", "query", "q=dogs"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("saved_search_name_taken");
        var other = library.reader().api();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.post("/v1/saved-searches", Map.of("name", "Cats", "query", "q=cats"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void there_is_an_end_to_them_also_when_asking_at_once() {
        var api = library.reader().api();
        AtOnce.run(
                60,
                n -> api.post("/v1/saved-searches", Map.of("name", "Number " + n, "query", "q=" + n))
                        .status());
        assertThat(api.get("/v1/saved-searches").at("total")).isEqualTo(Integer.toString(SavedSearches.MOST));
    }

    @Test
    void a_query_that_no_search_would_take_is_refused_with_what_would_be_right() {
        var wrong =
                library.reader().api().post("/v1/saved-searches", Map.of("name", "Odd", "query", "q=cats&shape=round"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("\"field\":\"query\"", "shape");
    }
}
