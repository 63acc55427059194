package org.carrel.catalogue.cover;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class CoversTest {
    private static WireMockServer web = new WireMockServer();

    @Autowired
    Library library;

    @Autowired
    CoverFetching fetching;

    @Autowired
    WantedCoverStore wanted;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    private int port;

    private Api staff = Api.at(0);
    private String token = "";

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
        Person person = library.librarian();
        staff = person.api();
        token = person.token();
    }

    @Test
    void a_cover_is_fetched_made_smaller_and_served_under_an_address_that_never_changes() throws Exception {
        lies("/1.png", "image/png", picture("png", 1_000, 1_500));
        var book = book("/1.png");
        assertThat(library.api().get(book + "/cover").status()).isEqualTo(404);

        assertThat(fetching.round()).isEqualTo(1);

        var shown = library.api().get(book);
        assertThat(shown.header("ETag")).contains("\"2\"");
        for (var size : Map.of("small", 120, "medium", 320, "large", 640).entrySet()) {
            var answer = bytes("GET", shown.at("cover/" + size.getKey()), "", new byte[0]);
            assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                    .isEqualTo(size.getValue());
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable", "max-age=31536000");
        }
        var direct = bytes("GET", book + "/cover?width=200", "", new byte[0]);
        assertThat(ImageIO.read(new ByteArrayInputStream(direct.body())).getWidth())
                .isEqualTo(320);
        assertThat(library.api()
                        .with(
                                "If-None-Match",
                                direct.headers().firstValue("ETag").orElseThrow())
                        .get(book + "/cover?width=200")
                        .status())
                .isEqualTo(304);
        assertThat(fetching.round()).isZero();
        assertThat(library.api().get("/covers/x.jpg").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,          page,  no JPEG",
        "image/jpeg,         page,  no JPEG",
        "image/gif,          pixel, too small",
        "image/png,          bomb,  more than",
        "image/png,          cut,   cannot be read",
        "image/jpeg,         huge,  larger than"
    })
    void what_is_no_cover_is_given_up_and_says_why(String type, String what, String why) throws Exception {
        lies("/x", type, file(what));
        var book = book("/x");

        fetching.round();

        var missing = staff.get("/v1/missing-covers");
        assertThat(missing.at("items/0/problem")).contains(why);
        assertThat(book).endsWith(missing.at("items/0/bookId"));
        assertThat(fetching.round()).isZero();
        assertThat(staff.send("POST", "/v1/missing-covers/retries").at("covers"))
                .isEqualTo("1");
        assertThat(fetching.round()).isEqualTo(1);
    }

    @Test
    void a_file_is_what_its_bytes_say_whatever_its_host_says() throws Exception {
        lies("/x", "text/plain", picture("jpg", 100, 150));
        var book = book("/x");

        fetching.round();

        var small = bytes("GET", library.api().get(book).at("cover/large"), "", new byte[0]);
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                .isEqualTo(100);
    }

    @Test
    void nobody_is_led_into_private_networks() {
        web.stubFor(get(urlEqualTo("/inside")).willReturn(temporaryRedirect("http://10.0.0.7/cover.jpg")));
        book("/inside");
        staff.post("/v1/books", Map.of("title", "x", "coverUrl", "http://169.254.169.254/latest"));

        fetching.round();

        assertThat(staff.get("/v1/missing-covers").text()).contains("\"total\":2", "private or local network");
    }

    @Test
    void what_may_pass_is_tried_again_later_and_given_up_in_the_end() {
        web.stubFor(get(urlEqualTo("/x")).willReturn(aResponse().withStatus(503)));
        book("/x");

        var tries = 0;
        for (var day = 0; day < 10; day++) {
            tries += fetching.round();
            assertThat(fetching.round()).isZero();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(tries).isEqualTo(6);
        assertThat(library.librarian().api().get("/v1/missing-covers").at("items/0/problem"))
                .contains("503");
    }

    @Test
    void of_two_nodes_each_takes_what_the_other_does_not() throws Exception {
        IntStream.range(0, 40).forEach(n -> book("/" + n));
        var now = Instant.now().plusSeconds(60);

        var taken = Crowd.atOnce(
                4,
                IntStream.range(0, 8)
                        .<Callable<List<WantedCover>>>mapToObj(n -> () -> wanted.take(10, now, now.plusSeconds(60)))
                        .toList());

        assertThat(taken.stream().flatMap(List::stream).map(WantedCover::bookId))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(wanted.take(10, now.plusSeconds(61), now.plusSeconds(120))).hasSize(10);
    }

    @Test
    void a_librarian_brings_a_cover_which_stays_and_takes_it_away() throws Exception {
        lies("/x", "image/jpeg", picture("jpg", 300, 400));
        var book = book("/x");
        var two = picture("png", 2_000, 1_500);
        var large = new byte[2 * 1_024 * 1_024];
        System.arraycopy(two, 0, large, 0, two.length);

        assertThat(bytes("PUT", book + "/cover", "image/png", large).statusCode())
                .isEqualTo(200);
        var hash = library.api().get(book).at("cover/small");
        staff.patch(book, Map.of("coverUrl", address("/y")));

        assertThat(fetching.round()).isZero();
        assertThat(library.api().get(book).at("cover/small")).isEqualTo(hash).isNotEmpty();
        assertThat(bytes("PUT", book + "/cover", "image/png", "no".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.with("If-Match", "\"1\"").delete(book + "/cover").status())
                .isEqualTo(412);
        assertThat(staff.delete(book + "/cover").status()).isEqualTo(204);
        assertThat(library.api().get(book + "/cover").status()).isEqualTo(404);
        assertThat(fetching.round()).isEqualTo(1);
        assertThat(staff.delete("/v1/books/" + UUID.randomUUID() + "/cover").status())
                .isEqualTo(404);
    }

    @Test
    void a_book_without_a_cover_gets_a_drawing_where_one_is_asked_for() {
        var book = staff.post(
                "/v1/books", Map.of("title", "<script> & Co", "contributors", List.of(Map.of("name", "A. Writer"))));

        var drawn = library.api().get("/v1/books/" + book.at("id") + "/cover?placeholder=true");

        assertThat(drawn.header("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(drawn.text())
                .contains("&#60;script&#62; &#38; Co", "A. Writer")
                .doesNotContain("<script");
    }

    @Test
    void a_cover_that_a_book_no_longer_has_is_neither_fetched_nor_shown() throws Exception {
        lies("/x", "image/jpeg", picture("jpg", 300, 400));
        var book = book("/x");
        fetching.round();
        assertThat(library.api().get(book).at("cover/small")).isNotEmpty();

        staff.patch(book, "{\"coverUrl\": null}");

        assertThat(library.api().get(book).at("cover/small")).isEmpty();
        assertThat(jdbc.sql("select count(*) from cover_wanted")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String book(String path) {
        Reply made = staff.post("/v1/books", Map.of("title", "x", "coverUrl", address(path)));
        return "/v1/books/" + made.at("id");
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + web.port() + path;
    }

    private static void lies(String path, String type, byte[] file) {
        web.stubFor(get(urlEqualTo(path))
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(file)));
    }

    private static byte[] file(String what) throws IOException {
        return switch (what) {
            case "page" -> "<html>not found</html>".getBytes(StandardCharsets.UTF_8);
            case "pixel" -> picture("gif", 1, 1);
            case "bomb" -> bomb();
            case "cut" -> java.util.Arrays.copyOf(picture("png", 400, 600), 60);
            default -> new byte[11 * 1_024 * 1_024];
        };
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A small file whose head says 19,000 × 19,000. */
    private static byte[] bomb() throws IOException {
        var file = picture("png", 100, 100);
        var head = ByteBuffer.wrap(file);
        head.putInt(16, 19_000).putInt(20, 19_000);
        var check = new CRC32();
        check.update(file, 12, 17);
        head.putInt(29, (int) check.getValue());
        return file;
    }

    private HttpResponse<byte[]> bytes(String method, String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
