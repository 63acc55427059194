package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
class WorksTest {
    @Autowired
    Library library;

    @Autowired
    Books books;

    @Autowired
    Regrouping regrouping;

    @Autowired
    JdbcClient jdbc;

    private Api staff = Api.at(0);

    @BeforeEach
    void somebody_at_the_desk() {
        staff = library.librarian().api();
    }

    @Test
    void a_work_shows_its_editions_with_their_formats_languages_and_years() {
        var first = book("The Hobbit", "J. R. R. Tolkien", Map.of("publishedYear", 1937, "language", "en"));
        var later = book("The hobbit : a novel", "Tolkien, J. R. R.", Map.of("publishedYear", 2012, "format", "audio"));
        var path = "/v1/works/" + first.at("workId");

        var work = library.api().get(path);

        assertThat(later.at("workId")).isEqualTo(first.at("workId"));
        assertThat(work.body().at("/formats").toString()).isEqualTo("[\"audio\",\"book\"]");
        assertThat(work.body().at("/languages").toString()).isEqualTo("[\"en\"]");
        assertThat(work.at("firstPublished") + "-" + work.at("lastPublished")).isEqualTo("1937-2012");
        assertThat(work.at("editions/0/id")).isEqualTo(later.at("id"));
        assertThat(library.api()
                        .with("If-None-Match", work.header("ETag").orElseThrow())
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(library.api().get("/v1/books?workId=" + first.at("workId")).at("total"))
                .isEqualTo("2");
        assertThat(library.api().get("/v1/works/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_join_holds_for_editions_that_come_later_however_they_come_and_is_undone() {
        var english = book("The Trial", "Franz Kafka", Map.of()).at("workId");
        var german = book("Der Prozess", "Franz Kafka", Map.of()).at("workId");
        var french = book("Le procès", "Franz Kafka", Map.of()).at("workId");

        assertThat(join(french, german).status()).isEqualTo(200);
        var joined = join(english, french);

        assertThat(joined.at("total")).isEqualTo("3");
        assertThat(book("Der Prozeß", "Kafka, Franz", Map.of()).at("workId")).isEqualTo(english);
        var origin = Origin.manual(UUID.fromString(jdbc.sql("select id::text from users limit 1")
                .query(String.class)
                .single()));
        books.createAll(List.of(NewBook.titled("Le Procès").by("F. Kafka").done()), origin);
        assertThat(library.api().get("/v1/works/" + german).at("total")).isEqualTo("5");
        regrouping.regroupAll();
        assertThat(library.api().get("/v1/works/" + english).at("total")).isEqualTo("5");

        var undone = staff.send("POST", "/v1/works/" + english + "/regroupings");
        assertThat(undone.at("total")).isEqualTo("3");
        assertThat(library.api().get("/v1/works/" + german).at("total")).isEqualTo("2");
    }

    @Test
    void a_split_stays_against_the_rule_until_it_is_undone() {
        var one = book("Poems", "Emily Dickinson", Map.of("publishedYear", 1890));
        var other = book("Poems", "Emily Dickinson", Map.of("publishedYear", 1896));
        var path = "/v1/works/" + one.at("workId");

        var split = staff.post(path + "/splits", Map.of("books", List.of(other.at("id"))));

        assertThat(split.status()).isEqualTo(201);
        assertThat(split.at("total") + library.api().get(path).at("total")).isEqualTo("11");
        regrouping.regroupAll();
        staff.patch("/v1/books/" + other.at("id"), Map.of("subtitle", "Third series"));
        assertThat(library.api().get("/v1/books/" + other.at("id")).at("workId"))
                .isEqualTo(split.at("id"));
        staff.send("POST", "/v1/works/" + split.at("id") + "/regroupings");
        assertThat(library.api().get(path).at("total")).isEqualTo("2");
    }

    @Test
    void a_deleted_edition_makes_no_work_of_its_own() {
        var one = book("Fables", "Jean de La Fontaine", Map.of("publishedYear", 1890));
        var other = book("Fables", "Jean de La Fontaine", Map.of("publishedYear", 1896));
        assertThat(staff.delete("/v1/books/" + other.at("id")).status()).isEqualTo(204);

        var split = staff.post("/v1/works/" + one.at("workId") + "/splits", Map.of("books", List.of(other.at("id"))));

        assertThat(split.status()).isEqualTo(422);
        assertThat(split.at("errors/0/field")).isEqualTo("books[0]");
    }

    @Test
    void what_makes_no_sense_is_refused_and_says_why() {
        var one = book("Emma", "Jane Austen", Map.of());
        var path = "/v1/works/" + one.at("workId");

        assertThat(join(one.at("workId"), one.at("workId")).at("errors/0/code")).isEqualTo("same");
        assertThat(join(one.at("workId"), UUID.randomUUID().toString()).status())
                .isEqualTo(422);
        assertThat(join(UUID.randomUUID().toString(), one.at("workId")).status())
                .isEqualTo(404);
        assertThat(staff.post(path + "/splits", Map.of("books", List.of(one.at("id"))))
                        .at("errors/0/code"))
                .isEqualTo("all");
        assertThat(staff.post(path + "/splits", Map.of("books", List.of(UUID.randomUUID())))
                        .at("errors/0/code"))
                .isEqualTo("unknown");
        assertThat(staff.post(path + "/joins", Map.of("works", List.of())).status())
                .isEqualTo(400);
        assertThat(staff.with("If-Match", "\"1\"")
                        .send("POST", path + "/regroupings")
                        .status())
                .isEqualTo(412);
        assertThat(library.reader()
                        .api()
                        .post(path + "/joins", Map.of("works", List.of(UUID.randomUUID())))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void books_that_are_not_where_the_rule_puts_them_are_put_there_and_their_records_still_tell_all_of_them() {
        var one = book("Solaris", "Stanisław Lem", Map.of());
        var other = book("Solaris", "Stanisław Lem", Map.of());
        jdbc.sql("insert into source_record select id, 'marc', '', version from book")
                .update();
        jdbc.sql("update book set work_id = gen_random_uuid(), match_key = 'x' where id = :id")
                .param("id", UUID.fromString(other.at("id")))
                .update();

        regrouping.regroupAll();

        assertThat(library.api().get("/v1/works/" + one.at("workId")).at("total"))
                .isEqualTo("2");
        assertThat(jdbc.sql("select count(*) from book where match_key = 'solaris|stanisławlem|'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from source_record s join book b on b.id = s.book_id and b.version = s.book_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void books_follow_their_authors_when_these_are_renamed_or_merged() {
        var one = book("Solaris", "Stanisław Lem", Map.of());
        var other = book("Solaris", "Lim, S.", Map.of());
        var author = "/v1/authors/" + other.at("contributors/0/authorId");

        staff.patch(author, Map.of("name", "Lem, S."));
        assertThat(library.api().get("/v1/works/" + one.at("workId")).at("total"))
                .isEqualTo("2");
        staff.patch(author, Map.of("name", "Lum, S."));
        assertThat(library.api().get("/v1/works/" + one.at("workId")).at("total"))
                .isEqualTo("1");
        staff.post(
                "/v1/authors/" + one.at("contributors/0/authorId") + "/merges",
                Map.of("from", other.at("contributors/0/authorId")));
        assertThat(library.api().get("/v1/works/" + one.at("workId")).at("total"))
                .isEqualTo("2");
    }

    @Test
    void whoever_joins_at_once_in_circles_leaves_one_work() throws Exception {
        var works = IntStream.range(0, 6)
                .mapToObj(n -> book("Part of it " + n, "Franz Kafka", Map.of()).at("workId"))
                .toList();

        var replies = Crowd.atOnce(
                12,
                IntStream.range(0, 12)
                        .<Callable<Reply>>mapToObj(n -> () -> join(works.get(n % 6), works.get((n + 1) % 6)))
                        .toList());

        assertThat(replies).extracting(Reply::status).containsOnly(200, 404, 422);

        assertThat(jdbc.sql("select count(*) from work_alias a join work_alias b on a.into_work = b.from_work")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from work_alias a join book b on b.work_id = a.from_work")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Reply book(String title, String author, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("title", title);
        body.put("contributors", List.of(Map.of("name", author)));
        return staff.post("/v1/books", body);
    }

    private Reply join(String into, String other) {
        return staff.post("/v1/works/" + into + "/joins", Map.of("works", List.of(other)));
    }
}
