package org.carrel.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers get of the web app: here a file that was packed for the test, and the staff's page where the app was built. */
@CarrelTest
class AppRoutesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PROBE = "/assets/probe-1a2b.js";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br | packed by brotli",
                "gzip | gzip | packed by gzip",
                "br;q=0, gzip;q=0.5 | gzip | packed by gzip",
                "identity | | export default \"as it is\";",
                "br;q=0.0 | | export default \"as it is\";",
            })
    void a_file_is_sent_as_small_as_the_browser_takes_it(String accepted, String encoding, String body)
            throws Exception {
        var answer = get(PROBE, "Accept-Encoding", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
        assertThat(answer.body().strip()).isEqualTo(body);
    }

    @Test
    void a_file_is_kept_for_ever() throws Exception {
        var headers = get(PROBE).headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(headers.allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(headers.allValues("Content-Type")).containsExactly("text/javascript;charset=UTF-8");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none-1a2b.js",
                "/assets/probe-1a2b.js.br",
                "/assets/",
                "/assets/..",
                "/assets/.js",
                "/actuator"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void the_page_with_nothing_filled_in_leads_to_the_real_one() throws Exception {
        var answer = get("/index.html");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/",
                "/staff/checkout",
                "/staff/Checkout/",
                "/staff/patrons/1?tab=loans",
                "/staff/catalogue/imports/schedules",
                "/staff/dev/kit"
            })
    void every_page_of_the_staff_begins_as_the_same_one(String path) throws Exception {
        assumeThat(Shell.file("staff/index.html")).as("the app was built").isPresent();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Security-Policy")).isEqualTo(List.of(Shell.POLICY));
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.body()).contains("<div id=\"root\">").doesNotContain("style=", "<style", "<script>");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/nowhere", "/staff/checkout/more", "/staff/patrons/1/2", "/staff/wp-login.php"})
    void where_the_staff_have_no_page_the_app_says_so_and_the_answer_as_well(String path) throws Exception {
        assumeThat(Shell.file("staff/index.html")).as("the app was built").isPresent();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Content-Security-Policy")).isEqualTo(List.of(Shell.POLICY));
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(get(path, "If-None-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void a_dark_page_is_dark_from_the_first() throws Exception {
        assumeThat(Shell.file("staff/index.html")).as("the app was built").isPresent();
        assertThat(get("/staff", "Cookie", "carrel_theme=dark").body()).contains(" data-theme=\"dark\">");
        assertThat(get("/staff", "Cookie", "carrel_theme=x\"onload=").body()).doesNotContain("onload");
    }

    @Test
    void the_worker_of_the_desk_is_asked_for_anew_and_may_do_no_more_than_its_pages() throws Exception {
        assumeThat(Shell.file("staff/sw.js")).as("the app was built").isPresent();
        var answer = get("/staff/sw.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/javascript;charset=UTF-8");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.headers().allValues("Service-Worker-Allowed")).containsExactly("/staff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).isEqualTo(List.of(Shell.POLICY));
        assertThat(answer.body()).contains(" /assets/staff-").doesNotContain("__FILES__");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
