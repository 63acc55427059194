package org.carrel.importing.googlebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.account.User;
import org.carrel.importing.ImportSource;
import org.carrel.importing.job.ImportsAtWork;
import org.carrel.importing.job.QueryJobs;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.GoogleStub;
import org.carrel.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
@Import(ImportsAtWork.class)
class GoogleRoutesTest {
    private static final String VOLUME = """
            {"id": "earthsea001", "volumeInfo": {"title": "A Wizard of Earthsea", "authors": ["Ursula K. Le Guin"],
             "publishedDate": "1968", "language": "en", "description": "<b>Ged</b> goes to school.",
             "industryIdentifiers": [{"type": "ISBN_13", "identifier": "9780547773742"}]}}""";

    @Autowired
    private Library library;

    @Autowired
    private QueryJobs queries;

    @Autowired
    private ImportsAtWork jobs;

    @Autowired
    private Recurring importFromGoogleBooks;

    @Autowired
    private JdbcClient jdbc;

    private final GoogleStub google = GoogleStub.INSTANCE;

    @BeforeEach
    void answer() {
        google.answer(200, "{\"totalItems\": 1, \"items\": [" + VOLUME + "]}");
    }

    @Test
    void anybody_searches_in_the_words_of_our_own_books() {
        var found = library.api().get("/v1/external/books?q=earthsea&limit=5");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("items/0/title")).isEqualTo("A Wizard of Earthsea");
        assertThat(found.at("items/0/externalId")).isEqualTo("earthsea001");
        assertThat(found.at("items/0/isbn")).isEqualTo("9780547773742");
        assertThat(found.at("items/0/publishedYear")).isEqualTo("1968");
        assertThat(found.at("items/0/contributors/0/name")).isEqualTo("Ursula K. Le Guin");
        assertThat(found.at("items/0/summary")).isEqualTo("Ged goes to school.");
        assertThat(found.at("total")).isEqualTo("1");
        assertThat(google.asked()).singleElement().asString().contains("q=earthsea", "maxResults=5");
    }

    @Test
    void a_bad_question_is_told_what_would_be_right() {
        assertThat(library.api()
                        .get("/v1/external/books?start=-1&limit=41&lang=en")
                        .wrongFields())
                .containsExactlyInAnyOrder("q", "start", "limit", "lang");
    }

    @Test
    void when_google_is_away_only_this_is() {
        google.answer(503, "");
        var answer = library.api().get("/v1/external/books?q=dog");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("google_books_away");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(library.api().get("/v1/books").status()).isEqualTo(200);
    }

    @Test
    void one_book_comes_in_once_and_its_gaps_are_filled() {
        var api = library.librarian().api();
        var made = api.post("/v1/imports/google-books", Map.of("isbn", "978-0-547-77374-2", "copies", 2));
        assertThat(made.status()).isEqualTo(201);
        var path = made.header("Location").orElseThrow();
        assertThat(api.get(path).at("title")).isEqualTo("A Wizard of Earthsea");
        assertThat(jdbc.sql("select count(*) from copy").query(Integer.class).single())
                .isEqualTo(2);
        jdbc.sql("update book set summary = null, publisher = 'Parnassus'").update();
        google.answer(200, VOLUME.replace("\"language\"", "\"publisher\": \"Other\", \"language\""));
        var again = api.post("/v1/imports/google-books", Map.of("volumeId", "earthsea001"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("summary")).isEqualTo("Ged goes to school.");
        assertThat(again.at("publisher")).isEqualTo("Parnassus");
        assertThat(jdbc.sql("select count(*) from book").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void what_google_does_not_know_is_said_to_be_so() {
        google.answer(200, "{\"totalItems\": 0}");
        var api = library.librarian().api();
        var answer = api.post("/v1/imports/google-books", Map.of("isbn", "9780547773742"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("isbn");
        assertThat(api.post("/v1/imports/google-books", Map.of()).status()).isEqualTo(400);
        assertThat(library.reader()
                        .api()
                        .post("/v1/imports/google-books", Map.of("volumeId", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_a_query_finds_comes_in_as_a_job_with_what_came_of_it() {
        google.answer(200, Google.odd());
        var api = library.librarian().api();
        var started = api.post("/v1/imports", Map.of("source", "google_books", "query", "odd"));
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.at("state")).isEqualTo("queued");
        assertThat(jobs.work()).isEqualTo(1);
        var job = api.get(started.header("Location").orElseThrow());
        assertThat(job.at("state")).isEqualTo("finished");
        assertThat(job.at("created")).isEqualTo("4");
        assertThat(job.at("failed")).isEqualTo("3");
        assertThat(job.at("name")).isEqualTo("odd");
        var problems = api.get("/v1/imports/" + job.at("id") + "/problems?limit=2&kind=failed");
        assertThat(problems.at("items/0/reason")).isEqualTo("It has no title.");
        assertThat(problems.at("next")).isNotEmpty();
        queries.queue(ImportSource.GOOGLE_BOOKS, "odd", 40, User.SYSTEM);
        jobs.work();
        assertThat(api.get("/v1/imports?source=google_books").at("items/0/created"))
                .isEqualTo("0");
        assertThat(library.reader().api().get("/v1/imports").status()).isEqualTo(403);
        assertThat(api.post("/v1/imports", Map.of("source", "csv")).wrongFields())
                .contains("source", "query");
    }

    @Test
    void a_query_while_google_is_away_fails_says_why_and_can_go_on() {
        google.answer(403, "");
        var id = queries.queue(ImportSource.GOOGLE_BOOKS, "dog", 40, User.SYSTEM);
        jobs.work();
        var api = library.librarian().api();
        var job = api.get("/v1/imports/" + id);
        assertThat(job.at("state")).isEqualTo("failed");
        assertThat(job.at("error")).contains("403");
        answer();
        assertThat(api.post("/v1/imports/" + id + "/resumptions", "").status()).isEqualTo(201);
        jobs.work();
        assertThat(api.get("/v1/imports/" + id).at("created")).isEqualTo("1");
    }

    @Test
    void the_nightly_run_stands_in_the_timetable() {
        assertThat(importFromGoogleBooks.name()).isEqualTo("import-google-books");
        importFromGoogleBooks.run();
        assertThat(jdbc.sql("select count(*) from import_job")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
