package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class CatalogueRaceTest {
    @Autowired
    Library library;

    @Autowired
    JdbcClient jdbc;

    private Api staff = Api.at(0);

    @BeforeEach
    void somebody_at_the_desk() {
        staff = library.librarian().api();
    }

    @Test
    void of_many_who_add_the_same_isbn_at_once_one_succeeds() throws Exception {
        var replies = atOnce(24, n -> staff.post("/v1/books", Map.of("title", "B" + n, "isbn", "9780156027601")));

        assertThat(replies).extracting(Reply::status).containsOnly(201, 409);
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 409))
                .allMatch(reply -> reply.reasons().equals(List.of("isbn_taken")));
    }

    @Test
    void a_new_name_becomes_one_author_however_many_bring_it_at_once() throws Exception {
        var replies = atOnce(24, n -> book("B" + n, "Stanisław Lem"));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(count("select count(*) from author")).isEqualTo(1);
    }

    @Test
    void of_many_changes_at_once_none_is_lost() throws Exception {
        var path = "/v1/books/" + book("Solaris", "Lem").at("id");
        var fields = List.of("subtitle", "publisher", "edition", "series", "lccn", "oclc", "summary", "controlNumber");

        var replies = atOnce(fields.size(), n -> staff.patch(path, Map.of(fields.get(n), "x")));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(staff.get(path).body().propertyNames()).containsAll(fields);
        assertThat(staff.get(path).header("ETag")).contains("\"9\"");
    }

    @Test
    void of_many_who_name_the_same_version_one_succeeds() throws Exception {
        var path = "/v1/books/" + book("Solaris", "Lem").at("id");

        var replies = atOnce(12, n -> staff.with("If-Match", "\"1\"").patch(path, Map.of("title", "T" + n)));

        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 412)).hasSize(11);
    }

    @Test
    void merging_while_books_are_made_and_changed_leaves_no_book_with_one_who_is_gone() throws Exception {
        var survivor = book("One", "Mark Twain").at("contributors/0/authorId");
        var other = book("Other", "Samuel Clemens");
        var gone = other.at("contributors/0/authorId");
        Stream<Callable<Reply>> merge =
                Stream.of(() -> staff.post("/v1/authors/" + survivor + "/merges", Map.of("from", gone)));
        Stream<Callable<Reply>> edits = IntStream.range(0, 20)
                .mapToObj(n -> () -> n % 2 == 0
                        ? book("New " + n, "Samuel Clemens")
                        : staff.patch(
                                "/v1/books/" + other.at("id"),
                                Map.of(
                                        "contributors",
                                        List.of(Map.of("name", "Samuel Clemens"), Map.of("name", "X" + n)))));

        var replies = Crowd.atOnce(8, Stream.concat(edits, merge).toList());

        assertThat(replies).allMatch(reply -> reply.status() < 300, "is done");
        assertThat(count("select count(*) from book_contributor where author_id = '" + UUID.fromString(gone) + "'"))
                .isZero();
        assertThat(count("select count(*) from author where deleted_at is null and 'samuelclemens' = any(name_keys)"))
                .isEqualTo(1);
        assertThat(count("select count(*) from (select book_id from book_contributor group by book_id"
                        + " having max(position) <> count(*)) gaps"))
                .isZero();
    }

    @Test
    void two_who_merge_each_other_at_once_make_no_circle() throws Exception {
        var a = staff.post("/v1/authors", Map.of("name", "A")).at("id");
        var b = staff.post("/v1/authors", Map.of("name", "B")).at("id");

        var replies = atOnce(
                2, n -> staff.post("/v1/authors/" + (n == 0 ? a : b) + "/merges", Map.of("from", n == 0 ? b : a)));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 404);
        assertThat(count("select count(*) from author where deleted_at is null"))
                .isEqualTo(1);
    }

    @Test
    void copies_that_many_add_at_once_all_have_barcodes_of_their_own() throws Exception {
        var path = "/v1/books/" + book("Solaris", "Lem").at("id");

        var replies = atOnce(10, n -> staff.post(path + "/copies", Map.of("count", 30)));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(count("select count(distinct barcode) from copy")).isEqualTo(300);
        assertThat(library.api().get(path + "/stock").at("available")).isEqualTo("300");
    }

    private interface Deed {
        Reply done(int number);
    }

    private static List<Reply> atOnce(int count, Deed deed) throws Exception {
        return Crowd.atOnce(
                count,
                IntStream.range(0, count)
                        .<Callable<Reply>>mapToObj(n -> () -> deed.done(n))
                        .toList());
    }

    private Reply book(String title, String author) {
        return staff.post("/v1/books", Map.of("title", title, "contributors", List.of(Map.of("name", author))));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
