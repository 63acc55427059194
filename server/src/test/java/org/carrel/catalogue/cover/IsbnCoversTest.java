package org.carrel.catalogue.cover;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.carrel.catalogue.Books;
import org.carrel.platform.fetch.Fetcher;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@CarrelTest
class IsbnCoversTest {
    private static final Reason OFF = Reason.of(
            "covers_by_isbn_off", "Covers are not looked for by ISBN here; the administrator can switch it on.");
    private static WireMockServer web = new WireMockServer();

    @Autowired
    private Library library;

    @Autowired
    private IsbnCoverStore store;

    @Autowired
    private CoverStore covers;

    @Autowired
    private Books books;

    @Autowired
    private Fetcher fetcher;

    @Autowired
    private Pictures pictures;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Api staff = Api.at(0);

    @BeforeAll
    static void open() {
        web = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        web.start();
    }

    @AfterAll
    static void close() {
        web.stop();
    }

    @BeforeEach
    void somebody_at_the_desk() {
        web.resetAll();
        web.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        staff = library.librarian().api();
    }

    @Test
    void a_book_whose_record_names_no_cover_gets_the_one_of_its_isbn() throws IOException {
        answers(isbn(1), picture(300, 450));
        var found = book(1, Map.of());
        var without = book(2, Map.of());
        var named = book(3, Map.of("coverUrl", "http://127.0.0.1:9/cover.jpg"));
        staff.post("/v1/books", Map.of("title", "No number"));

        assertThat(looking(90).round()).isEqualTo(2);

        assertThat(staff.get(found).at("cover/small")).isNotEmpty();
        assertThat(staff.get(found).header("ETag")).contains("\"2\"");
        assertThat(staff.get(found + "/cover/by-isbn").at("state")).isEqualTo("found");
        assertThat(staff.get(without + "/cover/by-isbn").at("problem")).contains("404");
        assertThat(staff.get(named + "/cover/by-isbn").status()).isEqualTo(404);
        clock.advance(Duration.ofDays(2));
        assertThat(looking(90).round()).isZero();
    }

    @Test
    void it_is_off_unless_somebody_switches_it_on() {
        var book = book(1, Map.of());
        var off = looking(properties(false, 90));

        assertThat(off.round()).isZero();
        assertThat(off.ask(id(book))).hasToString(new Change.Denied<>(List.of(OFF)).toString());
        assertThat(jdbc.sql("select count(*) from cover_by_isbn")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_page_and_a_single_pixel_are_no_covers() throws IOException {
        answers(isbn(1), aResponse().withHeader("Content-Type", "image/jpeg").withBody("<html>busy</html>"));
        answers(isbn(2), picture(1, 1));
        var page = book(1, Map.of());
        var pixel = book(2, Map.of());

        assertThat(looking(90).round()).isEqualTo(2);

        assertThat(staff.get(page + "/cover/by-isbn").at("problem")).contains("no JPEG");
        assertThat(staff.get(pixel + "/cover/by-isbn").at("problem")).contains("too small");
        assertThat(staff.get(pixel).at("cover/small")).isEmpty();
    }

    @Test
    void a_source_that_turns_us_away_is_left_alone_as_long_as_it_says() throws IOException {
        answers(isbn(2), aResponse().withStatus(429).withHeader("Retry-After", "1800"));
        answers(isbn(1), picture(300, 450));
        var older = book(1, Map.of());
        var newer = book(2, Map.of());

        assertThat(looking(90).round()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(29));
        assertThat(looking(90).round()).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(looking(90).round()).isEqualTo(1);

        staff = library.librarian().api();
        assertThat(staff.get(older).at("cover/small")).isNotEmpty();
        assertThat(staff.get(newer + "/cover/by-isbn").at("state")).isEqualTo("wanted");
    }

    @Test
    void one_that_is_always_forbidden_is_given_up_and_does_not_stand_in_the_way_of_others() {
        answers(isbn(1), aResponse().withStatus(403));
        var book = book(1, Map.of());

        var tries = 0;
        for (var day = 0; day < 10; day++) {
            tries += looking(90).round();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(tries).isEqualTo(3);
        assertThat(library.librarian().api().get(book + "/cover/by-isbn").at("state"))
                .isEqualTo("none");
    }

    @Test
    void one_that_takes_too_long_is_tried_again_later() throws IOException {
        answers(isbn(1), picture(300, 450).withFixedDelay(3_000));
        var book = book(1, Map.of());

        assertThat(looking(properties(true, 90, Duration.ofSeconds(1))).round()).isEqualTo(1);
        assertThat(staff.get(book + "/cover/by-isbn").at("state")).isEqualTo("wanted");
        answers(isbn(1), picture(300, 450));
        clock.advance(Duration.ofHours(2));
        assertThat(looking(90).round()).isEqualTo(1);
        assertThat(library.librarian().api().get(book).at("cover/small")).isNotEmpty();
    }

    @Test
    void the_source_is_asked_no_more_often_than_it_grants_by_any_number_of_nodes() throws Exception {
        IntStream.rangeClosed(101, 120).forEach(number -> book(number, Map.of()));

        var tried = Crowd.atOnce(
                4,
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(node -> () -> looking(12).round())
                        .toList());

        assertThat(tried.stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(web.findAll(getRequestedFor(urlMatching("/b/isbn/9783161481.*"))))
                .hasSize(12);
        clock.advance(Duration.ofMinutes(6));
        assertThat(looking(12).round()).isEqualTo(5);
    }

    @Test
    void the_newest_books_do_not_wait_until_the_whole_catalogue_was_looked_through() {
        IntStream.rangeClosed(1, 9).forEach(number -> book(number, Map.of()));
        transactions.executeWithoutResult(transaction -> {
            store.lock(clock.instant());
            store.lookThrough(10, clock.instant(), Duration.ofDays(1));
        });
        jdbc.sql("update cover_by_isbn_source set seen_to = 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
                .update();
        var newest = book(10, Map.of());

        assertThat(looking(90).round()).isEqualTo(5);
        assertThat(staff.get(newest + "/cover/by-isbn").at("state")).isEqualTo("none");
    }

    @Test
    void what_a_node_took_and_did_not_settle_another_takes_later() {
        book(1, Map.of());
        var now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            store.lock(now);
            store.lookThrough(10, now, Duration.ofDays(1));
            assertThat(store.take(5, now, now.plus(Duration.ofHours(1)))).hasSize(1);
        });

        assertThat(looking(90).round()).isZero();
        clock.advance(Duration.ofMinutes(61));
        assertThat(looking(90).round()).isEqualTo(1);
    }

    @Test
    void what_a_librarian_asks_for_comes_first_and_again_after_none_was_found() throws IOException {
        var first = book(1, Map.of());
        assertThat(looking(90).round()).isEqualTo(1);
        IntStream.rangeClosed(2, 9).forEach(number -> book(number, Map.of()));
        answers(isbn(1), picture(300, 450));

        var asked = staff.post(first + "/cover/by-isbn", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.at("state")).isEqualTo("wanted");
        assertThat(looking(90).round()).isEqualTo(5);

        assertThat(staff.get(first).at("cover/small")).isNotEmpty();
        assertThat(staff.post(first + "/cover/by-isbn", Map.of()).text()).contains("book_has_cover");
        var bare = staff.post("/v1/books", Map.of("title", "No number")).at("id");
        assertThat(staff.post("/v1/books/" + bare + "/cover/by-isbn", Map.of()).text())
                .contains("book_without_isbn");
        assertThat(staff.post("/v1/books/" + UUID.randomUUID() + "/cover/by-isbn", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(library.reader()
                        .api()
                        .post(first + "/cover/by-isbn", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void another_isbn_has_another_cover_and_one_that_is_taken_away_does_not_come_back() throws IOException {
        answers(isbn(1), picture(300, 450));
        answers(isbn(2), picture(400, 450));
        var book = book(1, Map.of());
        looking(90).round();
        var before = staff.get(book).at("cover/small");

        assertThat(staff.patch(book, Map.of("isbn", isbn(2))).status()).isEqualTo(200);
        assertThat(staff.get(book).at("cover/small")).isEmpty();
        clock.advance(Duration.ofHours(25));
        staff = library.librarian().api();
        assertThat(looking(90).round()).isEqualTo(1);
        assertThat(staff.get(book).at("cover/small")).isNotEmpty().isNotEqualTo(before);

        assertThat(staff.delete(book + "/cover").status()).isEqualTo(204);
        clock.advance(Duration.ofHours(25));
        assertThat(looking(90).round()).isZero();
    }

    @Test
    void a_picture_that_no_book_has_goes_after_its_time_unless_a_book_gets_it_again() throws IOException {
        answers(isbn(1), picture(300, 450));
        answers(isbn(2), picture(400, 450));
        var book = book(1, Map.of());
        book(2, Map.of());
        looking(90).round();
        assertThat(kept()).isEqualTo(2);
        assertThat(sweep()).isZero();
        assertThat(staff.delete(book + "/cover").status()).isEqualTo(204);

        assertThat(sweep()).isZero();
        clock.advance(Duration.ofDays(6));
        assertThat(sweep()).isZero();
        staff = library.librarian().api();
        assertThat(staff.post(book + "/cover/by-isbn", Map.of()).status()).isEqualTo(202);
        looking(90).round();
        clock.advance(Duration.ofDays(2));
        assertThat(sweep()).isZero();
        assertThat(kept()).isEqualTo(2);

        assertThat(library.librarian().api().delete(book + "/cover").status()).isEqualTo(204);
        sweep();
        clock.advance(Duration.ofDays(8));
        assertThat(sweep()).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
    }

    private int sweep() {
        var now = clock.instant();
        return covers.removeUnused(now, now.minus(Duration.ofDays(7)));
    }

    private int kept() {
        return jdbc.sql("select count(distinct hash) from cover")
                .query(Integer.class)
                .single();
    }

    private IsbnCovers looking(int rate) {
        return looking(properties(true, rate));
    }

    private IsbnCovers looking(CoverProperties properties) {
        var downloads = new CoverDownloads(fetcher, pictures, properties);
        return new IsbnCovers(store, covers, books, downloads, properties, transactions, events, clock);
    }

    private static CoverProperties properties(boolean on, int rate) {
        return properties(on, rate, Duration.ofSeconds(30));
    }

    private static CoverProperties properties(boolean on, int rate, Duration within) {
        return new CoverProperties(
                true,
                DataSize.ofMegabytes(10),
                25_000_000,
                4,
                Duration.ZERO,
                within,
                3,
                on,
                URI.create("http://127.0.0.1:" + web.port() + "/"),
                rate,
                Duration.ofDays(7));
    }

    private String book(int number, Map<String, Object> more) {
        var book = new HashMap<String, Object>(more);
        book.put("title", "Book " + number);
        book.put("isbn", isbn(number));
        var made = staff.post("/v1/books", book);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/v1/books/" + made.at("id");
    }

    private static UUID id(String book) {
        return UUID.fromString(book.substring("/v1/books/".length()));
    }

    private static String isbn(int number) {
        var digits = "978316148%03d".formatted(number);
        var sum = IntStream.range(0, 12)
                .map(at -> (digits.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    private static void answers(String isbn, ResponseDefinitionBuilder answer) {
        web.stubFor(get(urlEqualTo("/b/isbn/" + isbn + "-L.jpg?default=false")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return aResponse().withHeader("Content-Type", "image/jpeg").withBody(bytes.toByteArray());
    }
}
