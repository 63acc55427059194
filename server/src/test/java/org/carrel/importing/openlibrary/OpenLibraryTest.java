package org.carrel.importing.openlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.importing.ReadRow;
import org.carrel.importing.SourceAway;
import org.carrel.importing.remote.Away;
import org.carrel.importing.remote.Conversation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The answers are made up in the forms that Open Library documents. */
class OpenLibraryTest {
    private static final WireMockServer WEB =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Isbn ISBN = Isbn.parse("9780547773742");
    private static final String DIGEST = """
            {"ISBN:9780547773742": {
              "url": "https://openlibrary.org/books/OL24948637M/A_Wizard_of_Earthsea", "key": "/books/OL24948637M",
              "title": "A Wizard of Earthsea", "subtitle": "Book One",
              "authors": [{"url": "https://openlibrary.org/authors/OL31353A", "name": "Ursula K. Le Guin"}],
              "number_of_pages": "264", "publish_date": "September 11, 2012", "publishers": [{"name": "Houghton Mifflin"}],
              "identifiers": {"isbn_10": ["0547773749"], "isbn_13": ["9780547773742", "9780547722023"], "oclc": ["793726571"],
                              "lccn": ["2012016245"], "openlibrary": ["OL24948637M"]},
              "subjects": [{"name": "Wizards", "url": "x"}, {"name": "Juvenile fiction", "url": "x"}, {"name": "In library"},
                           {"name": "nyt:series-books=2012-01-01"}, {"name": "award:hugo_award=x"}],
              "cover": {"small": "http://covers.openlibrary.org/b/id/7248323-S.jpg",
                        "large": "http://covers.openlibrary.org/b/id/7248323-L.jpg"}}}""";
    private static final String EDITION = """
            {"key": "/books/OL24948637M", "languages": [{"key": "/languages/eng"}], "works": [{"key": "/works/OL59800W"}],
             "series": ["The Earthsea cycle"], "edition_name": "1st Graphia ed.", "physical_format": "Audio CD",
             "contributions": ["Harlan Ellison (Narrator)", "Ruth Robbins (Illustrator)"]}""";
    private static final String WORK = """
            {"key": "/works/OL59800W", "description": {"type": "/type/text", "value":
             "Ged goes to school. ([source][1])\\r\\n\\r\\n----------\\r\\nAlso contained in:\\r\\n - A box\\r\\n\\r\\n  [1]: http://x"}}""";
    private final List<Duration> waits = new ArrayList<>();

    @BeforeAll
    static void open() {
        WEB.start();
    }

    @AfterAll
    static void close() {
        WEB.stop();
    }

    @BeforeEach
    void forget() {
        WEB.resetAll();
    }

    @Test
    void a_book_is_gathered_from_its_digest_its_edition_and_its_work() {
        answer("/api/books", DIGEST);
        answer("/books/OL24948637M.json", EDITION);
        answer("/works/OL59800W.json", WORK);

        var found =
                library(Map.of("contact", "books@library.example")).byIsbn(ISBN).orElseThrow();

        var book = found.book();
        assertThat(found.externalId()).contains("OL24948637M");
        assertThat(book.description().title()).isEqualTo("A Wizard of Earthsea");
        assertThat(book.description().subtitle()).contains("Book One");
        assertThat(book.description().summary()).contains("Ged goes to school.");
        assertThat(book.description().language()).map(Language::code).contains("en");
        assertThat(book.description().series()).contains("The Earthsea cycle");
        assertThat(book.description().subjects()).containsExactly("Wizards", "Juvenile fiction");
        assertThat(book.description().audience()).contains(Audience.CHILDREN);
        assertThat(book.description().format()).isEqualTo(BookFormat.AUDIO);
        assertThat(book.description().physicalDescription()).contains("264 pages");
        assertThat(book.description().coverUrl()).contains("https://covers.openlibrary.org/b/id/7248323-L.jpg");
        assertThat(book.publication().publishedText()).contains("2012-09-11");
        assertThat(book.publication().publisher()).contains("Houghton Mifflin");
        assertThat(book.publication().edition()).contains("1st Graphia ed.");
        assertThat(book.identifiers().isbn()).contains(ISBN);
        assertThat(book.identifiers().otherIsbns()).containsExactly(Isbn.parse("9780547722023"));
        assertThat(book.identifiers().oclc()).contains("793726571");
        assertThat(book.contributors())
                .extracting(Credit::role)
                .containsExactly(ContributorRole.AUTHOR, ContributorRole.NARRATOR, ContributorRole.ILLUSTRATOR);
        WEB.verify(WireMock.getRequestedFor(WireMock.urlPathEqualTo("/api/books"))
                .withQueryParam("bibkeys", WireMock.equalTo("ISBN:9780547773742"))
                .withQueryParam("jscmd", WireMock.equalTo("data"))
                .withHeader("User-Agent", WireMock.equalTo("Carrel (books@library.example)")));
    }

    @Test
    void what_would_be_good_to_know_besides_may_be_missing() {
        answer("/api/books", DIGEST);
        WEB.stubFor(WireMock.get("/books/OL24948637M.json").willReturn(WireMock.serverError()));

        var book = library(Map.of("attempts", "1")).byIsbn(ISBN).orElseThrow().book();

        assertThat(book.description().title()).isEqualTo("A Wizard of Earthsea");
        assertThat(book.description().language()).isEmpty();
    }

    @Test
    void a_book_that_does_not_bear_the_number_is_not_the_one() {
        answer(
                "/api/books",
                DIGEST.replace("9780547773742\", ", "9780306406157\", ").replace("0547773749", "0306406152"));

        assertThat(library(Map.of()).byIsbn(ISBN)).isEmpty();
        answer("/api/books", "{}");
        assertThat(library(Map.of()).byIsbn(ISBN)).isEmpty();
        answer("/api/books", "{\"ISBN:9780547773742\": [\"odd\"]}");
        assertThat(library(Map.of()).byIsbn(ISBN)).isEmpty();
    }

    @Test
    void a_search_finds_works_as_the_edition_that_fits_best() {
        answer("/search.json", """
                {"numFound": 700, "start": 20, "docs": [
                  {"key": "/works/OL59800W", "title": "A Wizard of Earthsea", "author_name": ["Ursula K. Le Guin"],
                   "first_publish_year": 1968, "isbn": ["9780306406157"], "language": ["eng", "spa"], "cover_i": 13617691,
                   "subject": ["Wizards", "Accessible book"],
                   "editions": {"numFound": 1, "start": 0, "docs": [
                     {"key": "/books/OL2M", "title": "Un mago de Terramar", "isbn": ["8445073346", "9788445073346"],
                      "language": ["spa"], "publisher": ["Minotauro"], "publish_date": ["Mar 2000"], "cover_i": 42}]}},
                  {"key": "/works/OL3W", "title": "Only a work", "first_publish_year": 1911, "isbn": ["9780306406157"]},
                  {"key": "/works/OL4W", "author_name": "odd", "editions": []}]}""");

        var found = library(Map.of()).search("earthsea {x} & 宇宙", 20, 3);

        assertThat(found.more()).isTrue();
        assertThat(found.untitled()).containsExactly("/works/OL4W");
        var first = found.items().getFirst();
        assertThat(first.externalId()).contains("OL2M");
        assertThat(first.book().description().title()).isEqualTo("Un mago de Terramar");
        assertThat(first.isbn()).contains(Isbn.parse("9788445073346"));
        assertThat(first.book().identifiers().otherIsbns()).isEmpty();
        assertThat(first.book().description().language()).map(Language::code).contains("es");
        assertThat(first.book().description().subjects()).containsExactly("Wizards");
        assertThat(first.book().description().coverUrl()).contains("https://covers.openlibrary.org/b/id/42-L.jpg");
        assertThat(first.book().publication().publishedText()).contains("2000-03");
        var second = found.items().getLast();
        assertThat(second.isbn()).isEmpty();
        assertThat(second.book().publication().publishedYear()).contains(1911);
        WEB.verify(WireMock.getRequestedFor(WireMock.urlPathEqualTo("/search.json"))
                .withQueryParam("q", WireMock.equalTo("earthsea {x} & 宇宙"))
                .withQueryParam("offset", WireMock.equalTo("20"))
                .withQueryParam("limit", WireMock.equalTo("3")));
    }

    @Test
    void a_query_is_asked_page_by_page_to_its_limit_and_rows_are_numbered_through() {
        var page = "{\"numFound\": 250, \"docs\": [" + "{\"key\": \"/works/OL1W\", \"title\": \"A book\"},".repeat(99)
                + "{\"key\": \"/works/OL2W\"}]}";
        answer("/search.json", page);
        WEB.stubFor(WireMock.get(WireMock.urlPathEqualTo("/search.json"))
                .withQueryParam("offset", WireMock.equalTo("100"))
                .withQueryParam("limit", WireMock.equalTo("20"))
                .willReturn(WireMock.okJson("{\"numFound\": 250, \"docs\": [{\"title\": \"The last\"}]}")));
        var rows = new ArrayList<ReadRow>();

        new OpenLibraryQuery(library(Map.of())).run("book", 120, rows::addAll);

        assertThat(rows).hasSize(101);
        assertThat(rows.get(99)).isInstanceOf(ReadRow.Unfit.class);
        assertThat(rows.getLast().number()).isEqualTo(101);
        WEB.verify(2, WireMock.anyRequestedFor(WireMock.anyUrl()));
        WEB.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(403)));
        assertThatThrownBy(() -> new OpenLibraryQuery(library(Map.of())).run("book", 1, rows::addAll))
                .isInstanceOf(SourceAway.class)
                .hasMessageContaining("403");
    }

    @Test
    void when_it_is_away_it_is_said_with_how_long() {
        WEB.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(429).withHeader("Retry-After", "2")));

        assertThatThrownBy(() -> library(Map.of()).search("q", 1))
                .isInstanceOfSatisfying(
                        Away.class, away -> assertThat(away.seen()).contains("429"));
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void after_three_questions_at_once_it_is_asked_no_faster_than_it_likes() {
        answer("/search.json", "{\"docs\": []}");
        var library = library(Map.of("between", "1s"));

        for (var i = 0; i < 6; i++) {
            assertThat(library.search("q", 10)).isEmpty();
        }

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1998 | 1998",
                "May 23, 1998 | 1998-05-23",
                "Dec 1, 2005 | 2005-12-01",
                "3 March 1977 | 1977-03-03",
                "January 1st, 2001 | 2001-01-01",
                "june 2001 | 2001-06",
                "c1993 | 1993",
                "1993 printing | 1993",
                "1998-05-23 | 1998-05-23",
                "1990-1995 | 1990-1995",
                "19uu | 19uu",
                "Feb 31, 1999 | 1999"
            })
    void dates_are_read_as_people_typed_them(String typed, String read) {
        assertThat(PublishDate.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "base-url,ftp://x",
        "covers-url,nonsense",
        "contact,'a(b)c'",
        "attempts,0",
        "between,2m",
        "max-answer,1KB"
    })
    void a_bad_setting_is_named_with_what_would_be_right(String name, String value) {
        assertThatThrownBy(() -> properties(Map.of(name, value))).rootCause().hasMessageContaining("must be");
    }

    private static void answer(String path, String body) {
        WEB.stubFor(WireMock.get(WireMock.urlPathEqualTo(path)).willReturn(WireMock.okJson(body)));
    }

    private OpenLibrary library(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("base-url", WEB.baseUrl());
        var properties = properties(all);
        return new OpenLibrary(properties, new Conversation(properties.neighbour(), CLOCK, waits::add), CLOCK);
    }

    private static OpenLibraryProperties properties(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("carrel.import.open-library." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("carrel.import.open-library", OpenLibraryProperties.class);
    }
}
