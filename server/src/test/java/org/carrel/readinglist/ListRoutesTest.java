package org.carrel.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class ListRoutesTest {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_reader_has_a_list_from_the_sign_up_on() {
        var reader = library.reader();
        assertThat(jdbc.sql("select name from reading_list where owner_id = :id")
                        .param("id", reader.id())
                        .query(String.class)
                        .list())
                .containsExactly("Want to read");
    }

    @Test
    void a_list_is_kept_as_a_reader_would() {
        var api = library.reader().api();
        var list = api.post("/v1/lists", Map.of("name", "Summer"));
        assertThat(list.status()).isEqualTo(201);
        var path = list.header("Location").orElseThrow();
        var book = Readers.book(jdbc, "Small Gods");
        assertThat(api.post(path + "/entries", Map.of("bookId", book)).at("title"))
                .isEqualTo("Small Gods");
        var film = api.post(
                path + "/entries",
                Map.of("title", "Stalker", "author", "Andrei Tarkovsky", "year", 1979, "kind", "movie", "position", 1));
        assertThat(film.status()).isEqualTo(201);
        var changed =
                api.patch(film.header("Location").orElseThrow(), Map.of("status", "read", "rating", 5, "position", 2));
        assertThat(changed.text()).contains("\"status\":\"read\"", "\"rating\":5", "\"position\":2", "\"year\":1979");
        assertThat(api.get(path + "/entries").at("items/0/title")).isEqualTo("Small Gods");
        assertThat(api.get(path + "/entries?status=read").at("total")).isEqualTo("1");
        assertThat(api.get(path).at("entries")).isEqualTo("2");
        assertThat(api.delete(film.header("Location").orElseThrow()).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void who_was_slower_is_told() {
        var api = library.reader().api();
        var path = "/v1/lists/" + api.get("/v1/lists").at("items/0/id");
        var tag = api.get(path).header("ETag").orElseThrow();
        assertThat(api.with("If-Match", tag).put(path, Map.of("name", "Soon")).status())
                .isEqualTo(200);
        assertThat(api.with("If-Match", tag).put(path, Map.of("name", "Later")).status())
                .isEqualTo(412);
        assertThat(api.with("If-None-Match", api.get(path).header("ETag").orElseThrow())
                        .get(path)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void everything_wrong_is_named() {
        var api = library.reader().api();
        var path = "/v1/lists/" + api.get("/v1/lists").at("items/0/id") + "/entries";
        assertThat(api.post(path, Map.of("rating", 6, "kind", "song", "colour", "red"))
                        .wrongFields())
                .containsExactlyInAnyOrder("rating", "kind", "colour", "title");
        assertThat(api.post(path, Map.of("bookId", UUID.randomUUID(), "title", "Both"))
                        .wrongFields())
                .containsExactly("title");
        assertThat(api.post(path, Map.of("bookId", UUID.randomUUID())).status()).isEqualTo(422);
        assertThat(api.get("/v1/lists/nonsense").status()).isEqualTo(400);
        assertThat(library.api().get("/v1/lists").status()).isEqualTo(401);
    }

    @Test
    void another_readers_list_is_not_there_for_anybody_on_any_route() {
        var owner = library.reader().api();
        var list = "/v1/lists/" + owner.get("/v1/lists").at("items/0/id");
        var entry = owner.post(list + "/entries", Map.of("title", "A secret"))
                .header("Location")
                .orElseThrow();
        for (var other : List.of(
                library.reader().api(),
                library.librarian().api(),
                library.admin().api())) {
            for (var reply : everyRoute(other, list, entry)) {
                assertThat(reply.status()).isEqualTo(404);
            }
        }
        assertThat(owner.get(entry).at("title")).isEqualTo("A secret");
    }

    @Test
    void an_entry_is_found_in_its_own_list_only() {
        var api = library.reader().api();
        var entry =
                api.post("/v1/lists/" + api.get("/v1/lists").at("items/0/id") + "/entries", Map.of("title", "Here"));
        var elsewhere = api.post("/v1/lists", Map.of("name", "Elsewhere"))
                .header("Location")
                .orElseThrow();
        assertThat(api.get(elsewhere + "/entries/" + entry.at("id")).status()).isEqualTo(404);
        assertThat(api.delete(elsewhere + "/entries/" + entry.at("id")).status())
                .isEqualTo(404);
    }

    private static List<Reply> everyRoute(Api api, String list, String entry) {
        return List.of(
                api.get(list),
                api.put(list, Map.of("name", "Mine")),
                api.patch(list, Map.of("name", "Mine")),
                api.put(list + "/order", Map.of("entryIds", List.of())),
                api.get(list + "/entries"),
                api.post(list + "/entries", Map.of("title", "Mine")),
                api.get(entry),
                api.patch(entry, Map.of("title", "Mine")),
                api.delete(entry),
                api.delete(list));
    }
}
