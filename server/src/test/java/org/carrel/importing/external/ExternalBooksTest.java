package org.carrel.importing.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.GoogleStub;
import org.carrel.testing.Library;
import org.carrel.testing.OpenLibraryStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class ExternalBooksTest {
    private static final String VOLUME = """
            {"totalItems": 1, "items": [{"id": "earthsea001", "volumeInfo": {
               "title": "A Wizard of Earthsea", "authors": ["Ursula K. Le Guin"], "publishedDate": "1968", "language": "en",
               "categories": ["Wizards"], "imageLinks": {"thumbnail": "http://books.google.com/books/content?id=x&zoom=1"},
               "industryIdentifiers": [{"type": "ISBN_13", "identifier": "9780547773742"}]}}]}""";
    private static final String DIGEST = """
            {"ISBN:9780547773742": {"key": "/books/OL24948637M", "title": "A Wizard of Earthsea",
              "publish_date": "September 11, 2012", "publishers": [{"name": "Houghton Mifflin"}],
              "identifiers": {"isbn_13": ["9780547773742"]}, "subjects": [{"name": "Magic"}],
              "cover": {"large": "https://covers.openlibrary.org/b/id/7-L.jpg"}}}""";
    private static final String WORKS = """
            {"numFound": 2, "docs": [
              {"key": "/works/OL1W", "title": "The Tombs of Atuan"},
              {"key": "/works/OL2W", "title": "Earthsea", "author_name": ["Ursula K. Le Guin"],
               "editions": {"docs": [{"key": "/books/OL24948637M", "title": "A Wizard of Earthsea", "isbn": ["0547773749"]}]}}]}""";

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    private final GoogleStub google = GoogleStub.INSTANCE;
    private final OpenLibraryStub openLibrary = OpenLibraryStub.INSTANCE;

    @BeforeEach
    void answer() {
        google.answer(200, VOLUME);
        openLibrary.knows(Map.of("/api/books", DIGEST, "/search.json", WORKS));
    }

    @Test
    void what_all_tell_of_one_book_comes_as_one_with_whose_word_it_is() {
        var found = library.librarian().api().get("/v1/external-books?isbn=0-547-77374-9");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("items/0/sources/0")).isEqualTo("google_books");
        assertThat(found.at("items/0/sources/1")).isEqualTo("open_library");
        assertThat(found.at("items/0/publishedText")).isEqualTo("2012-09-11");
        assertThat(found.at("items/0/provenance/publication/0")).isEqualTo("open_library");
        assertThat(found.at("items/0/language")).isEqualTo("en");
        assertThat(found.at("items/0/provenance/language/0")).isEqualTo("google_books");
        assertThat(found.at("items/0/coverUrl")).startsWith("https://covers.openlibrary.org/");
        assertThat(found.at("items/0/provenance/subjects/1")).isEqualTo("open_library");
        assertThat(found.text()).contains("\"unavailable\":[]").doesNotContain("warnings");
    }

    @Test
    void a_search_brings_finds_of_the_same_number_together() {
        var found = library.librarian().api().get("/v1/external-books?q=earthsea");

        assertThat(found.at("items/0/title")).isEqualTo("A Wizard of Earthsea");
        assertThat(found.at("items/0/sources/1")).isEqualTo("open_library");
        assertThat(found.at("items/1/title")).isEqualTo("The Tombs of Atuan");
        assertThat(found.at("items/2/title")).isEmpty();
    }

    @Test
    void who_is_away_is_named_and_the_others_answer() {
        openLibrary.fails(403);
        var found = library.librarian().api().get("/v1/external-books?isbn=9780547773742");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("unavailable/0")).isEqualTo("open_library");
        assertThat(found.at("items/0/sources/0")).isEqualTo("google_books");

        google.answer(200, "{\"totalItems\": 0}");
        var taken = library.librarian().api().post("/v1/external-books", Map.of("isbn", "9780547773742"));
        assertThat(taken.status()).isEqualTo(503);
        assertThat(taken.code()).isEqualTo("external_sources_away");
        assertThat(taken.header("Retry-After")).isPresent();
    }

    @Test
    void a_merged_book_comes_in_once_with_its_copies() {
        var api = library.librarian().api();

        var made = api.post("/v1/external-books", Map.of("isbn", "9780547773742", "copies", 2));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("publisher")).isEqualTo("Houghton Mifflin");
        assertThat(made.at("source")).isEqualTo("google_books");
        assertThat(jdbc.sql("select count(*) from copy").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(api.post("/v1/external-books", Map.of("isbn", "9780547773742"))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from book").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void what_nobody_knows_and_what_makes_no_sense_is_said_to_be_so() {
        google.answer(200, "{\"totalItems\": 0}");
        openLibrary.knows(Map.of("/api/books", "{}"));
        var api = library.librarian().api();

        assertThat(api.get("/v1/external-books?isbn=9780547773742").text()).contains("\"items\":[]");
        assertThat(api.post("/v1/external-books", Map.of("isbn", "9780547773742"))
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/v1/external-books?isbn=1&limit=0&x=1").wrongFields())
                .contains("isbn", "limit", "x");
        assertThat(api.get("/v1/external-books").wrongFields()).containsExactly("isbn");
        assertThat(api.get("/v1/external-books?q=a&isbn=9780547773742").wrongFields())
                .containsExactly("isbn");
        assertThat(library.reader().api().get("/v1/external-books?q=a").status())
                .isEqualTo(403);
        assertThat(google.asked()).hasSizeLessThanOrEqualTo(2);
    }
}
