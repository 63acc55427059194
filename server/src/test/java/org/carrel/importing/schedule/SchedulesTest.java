package org.carrel.importing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.carrel.testing.Api;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@CarrelTest
class SchedulesTest {
    private static final WireMockServer WEB =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final Path WATCHED = TestDatabase.watched();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String BOOKS = "title,author,isbn\nDune,Frank Herbert,9780441172719\n";

    @Autowired
    private Library library;

    @Autowired
    private DueSchedules due;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Api admin = Api.at(0);

    @BeforeAll
    static void open() {
        WEB.start();
    }

    @AfterAll
    static void close() {
        WEB.stop();
    }

    @BeforeEach
    void begin() throws IOException {
        FileSystemUtils.deleteRecursively(WATCHED);
        Files.createDirectories(WATCHED.resolve("inbox"));
        WEB.resetAll();
        clock.set(NOW);
        admin = library.admin().api();
    }

    @Test
    void a_schedule_is_made_seen_changed_and_thrown_away() {
        var made = admin.post("/v1/import-schedules", query("Poetry", "0 3 * * *", "Europe/Berlin"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("nextRuns/0")).isEqualTo("2026-11-22T02:00:00Z");
        assertThat(made.at("nextRuns/2")).isEqualTo("2026-11-24T02:00:00Z");
        assertThat(made.at("limit")).isEqualTo("40");
        assertThat(made.at("onMatch")).isEqualTo("fill_gaps");
        var path = made.header("Location").orElseThrow();

        assertThat(admin.post("/v1/import-schedules", query("POETRY", "@daily", "UTC"))
                        .code())
                .isEqualTo("schedule_name_taken");
        assertThat(admin.with("If-Match", "\"7\"")
                        .patch(path, Map.of("enabled", false))
                        .status())
                .isEqualTo(412);
        var off = admin.with("If-Match", "\"1\"").patch(path, Map.of("enabled", false));
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.text()).contains("\"nextRuns\":[]");
        assertThat(off.at("zone")).isEqualTo("Europe/Berlin");
        assertThat(admin.put(path, query("Prose", "@daily", "UTC")).at("name")).isEqualTo("Prose");
        var librarian = library.librarian().api();
        assertThat(librarian.get("/v1/import-schedules").at("items/0/name")).isEqualTo("Prose");
        assertThat(librarian.delete(path).status()).isEqualTo(403);
        assertThat(library.reader().api().get(path).status()).isEqualTo(403);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "google_books | cron    | now and then",
                "google_books | cron    | 0 0 31 4 *",
                "google_books | zone    | Berlin",
                "google_books | zone    | +02:00",
                "google_books | limit   | 0",
                "google_books | onMatch | maybe",
                "google_books | source  | amazon",
                "google_books | path    | /tmp",
                "folder       | query   | dog",
                "url          | address | ftp://example.org/x",
                "url          | address | http://2130706433/",
                "url          | address | http://me:pw@example.org/"
            })
    void what_makes_no_sense_is_named(String source, String field, String value) {
        var wanted = new HashMap<String, Object>(query("x", "@daily", "UTC"));
        wanted.put("source", source);
        wanted.put(field, field.equals("limit") ? (Object) Integer.valueOf(value) : value);

        assertThat(admin.post("/v1/import-schedules", wanted).wrongFields()).contains(field);
    }

    @Test
    void what_is_due_is_taken_by_one_of_many_once_however_long_nobody_looked() {
        var path = made(query("Poetry", "0 * * * *", "UTC"));
        due.take();
        assertThat(jobs()).isZero();

        clock.advance(Duration.ofDays(3));
        AtOnce.run(8, n -> {
            due.take();
            return n;
        });

        assertThat(jobs()).isEqualTo(1);
        var librarian = library.librarian().api();
        var runs = librarian.get(path + "/runs");
        assertThat(runs.at("total")).isEqualTo("1");
        assertThat(runs.at("items/0/state")).isEqualTo("done");
        assertThat(runs.at("items/0/dueAt")).isEqualTo("2026-11-21T13:00:00Z");
        assertThat(librarian.get(path).at("nextRuns/0")).isEqualTo("2026-11-24T13:00:00Z");
        assertThat(librarian.get("/v1/imports/" + runs.at("items/0/jobs/0")).at("name"))
                .isEqualTo("dog");
    }

    @Test
    void a_run_that_is_still_under_way_is_not_doubled() {
        var path = made(query("Poetry", "0 * * * *", "UTC"));
        clock.advance(Duration.ofHours(1));
        due.take();
        jdbc.sql("update import_job set state = 'running', leased_until = now() + interval '1 hour'")
                .update();

        clock.advance(Duration.ofHours(1));
        due.take();

        assertThat(jobs()).isEqualTo(1);
        // Who signed in two hours ago has to do so again.
        var librarian = library.librarian().api();
        assertThat(librarian.get(path + "/runs").at("items/0/state")).isEqualTo("skipped");
        assertThat(librarian.post(path + "/runs", "").code()).isEqualTo("schedule_running");
        jdbc.sql("update import_job set state = 'finished', leased_until = null, finished_at = now()")
                .update();
        var now = librarian.post(path + "/runs", "");
        assertThat(now.status()).isEqualTo(202);
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void new_files_of_a_folder_are_taken_once_each_until_they_change() throws IOException {
        var path = made(folder(WATCHED.resolve("inbox").toString()));
        write("inbox/one.csv", BOOKS, NOW.minusSeconds(60));
        write("inbox/same.csv", BOOKS, NOW.minusSeconds(60));
        write("inbox/growing.csv", BOOKS + "Emma,Jane Austen,\n", NOW.minusSeconds(5));
        write("inbox/.hidden.csv", BOOKS + "x,y,\n", NOW.minusSeconds(60));
        Files.write(WATCHED.resolve("inbox/odd.bin"), new byte[] {0, 1, 2, 3});
        Files.setLastModifiedTime(WATCHED.resolve("inbox/odd.bin"), FileTime.from(NOW.minusSeconds(60)));
        Files.writeString(WATCHED.resolve("secret.csv"), "title\nSecret\n");
        Files.createSymbolicLink(WATCHED.resolve("inbox/link.csv"), WATCHED.resolve("secret.csv"));

        var first = run(path);
        assertThat(first.at("items/0/state")).isEqualTo("done");
        assertThat(first.at("items/0/remarks/0")).startsWith("odd.bin: ");
        assertThat(names()).isEqualTo("one.csv");

        assertThat(run(path).text()).contains("\"remarks\":[]");
        assertThat(jobs()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        run(path);
        assertThat(names()).isEqualTo("growing.csv,one.csv");
        write("inbox/one.csv", BOOKS + "Persuasion,Jane Austen,\n", NOW.minusSeconds(40));
        run(path);
        assertThat(names()).isEqualTo("growing.csv,one.csv,one.csv");
        assertThat(WATCHED.resolve("inbox/one.csv")).exists();
    }

    @Test
    void only_folders_that_are_allowed_are_watched_whatever_leads_there() throws IOException {
        var outside = Files.createDirectories(WATCHED.resolveSibling("outside"));
        Files.createSymbolicLink(WATCHED.resolve("door"), outside);
        var inbox = WATCHED.resolve("inbox");

        for (var path : new String[] {
            outside.toString(),
            WATCHED + "/../outside",
            inbox + "/../../outside",
            WATCHED.resolve("door").toString(),
            WATCHED.resolve("absent").toString(),
            "watched/inbox",
            WATCHED + "x",
            "/etc"
        }) {
            var answer = admin.post("/v1/import-schedules", folder(path));
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.wrongFields()).containsExactly("path");
        }
        assertThat(admin.post("/v1/import-schedules", folder(inbox + "/../inbox"))
                        .status())
                .isEqualTo(201);
        FileSystemUtils.deleteRecursively(inbox);
        Files.createSymbolicLink(inbox, outside);
        var path = admin.get("/v1/import-schedules").at("items/0/id");
        assertThat(run("/v1/import-schedules/" + path).at("items/0/state")).isEqualTo("failed");
    }

    @Test
    void a_file_on_the_web_is_taken_when_it_has_changed() {
        var path = made(address(WEB.baseUrl() + "/new/books.csv?x=1"));
        WEB.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.ok(BOOKS)
                        .withHeader("ETag", "\"a1\"")
                        .withHeader("Last-Modified", "Sat, 21 Nov 2026 08:00:00 GMT")));
        assertThat(run(path).at("items/0/state")).isEqualTo("done");
        assertThat(names()).isEqualTo("books.csv");

        WEB.stubFor(WireMock.any(WireMock.anyUrl())
                .withHeader("If-None-Match", WireMock.equalTo("\"a1\""))
                .withHeader("If-Modified-Since", WireMock.equalTo("Sat, 21 Nov 2026 08:00:00 GMT"))
                .willReturn(WireMock.aResponse().withStatus(304)));
        assertThat(run(path).at("items/0/remarks/0")).isEqualTo("It has not changed.");

        WEB.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok(BOOKS).withHeader("ETag", "\"b2\"")));
        assertThat(run(path).at("items/0/remarks/0")).isEqualTo("It has not changed.");
        assertThat(jobs()).isEqualTo(1);

        WEB.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok(BOOKS + "Emma,Jane Austen,\n")));
        run(path);
        assertThat(jobs()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/x.mrc,private or local network",
        "http://[::1]/x.mrc,private or local network",
        "http://169.254.169.254/latest/,private or local network",
        "http://127.0.0.1:1/x.mrc,connection failed"
    })
    void what_may_not_or_cannot_be_read_is_said_in_the_run(String address, String remark) {
        var path = made(address(address));

        var runs = run(path);

        assertThat(runs.at("items/0/state")).isEqualTo("failed");
        assertThat(runs.at("items/0/remarks/0")).contains(remark);
        assertThat(jobs()).isZero();
    }

    private static Map<String, Object> query(String name, String cron, String zone) {
        return Map.of("name", name, "source", "google_books", "query", "dog", "cron", cron, "zone", zone);
    }

    private static Map<String, Object> folder(String path) {
        return Map.of("name", "Folder " + path, "source", "folder", "path", path, "cron", "@hourly");
    }

    private static Map<String, Object> address(String address) {
        return Map.of("name", "Web", "source", "url", "address", address, "cron", "@daily");
    }

    private String made(Map<String, Object> wanted) {
        var made = admin.post("/v1/import-schedules", wanted);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location").orElseThrow();
    }

    /** Runs it and waits for the end of its run; what its imports then do is theirs. */
    private Reply run(String path) {
        jdbc.sql("update import_job set state = 'cancelled', finished_at = now() where state in ('queued', 'running')")
                .update();
        assertThat(admin.post(path + "/runs", "").status()).isEqualTo(202);
        var runs = admin.get(path + "/runs");
        while (runs.at("items/0/state").equals("running")) {
            Thread.onSpinWait();
            runs = admin.get(path + "/runs");
        }
        // Each later than the one before, so that the last comes first.
        clock.advance(Duration.ofMillis(1));
        return runs;
    }

    private int jobs() {
        return jdbc.sql("select count(*) from import_job").query(Integer.class).single();
    }

    private String names() {
        return jdbc.sql("select coalesce(string_agg(name, ',' order by name), '') from import_job")
                .query(String.class)
                .single();
    }

    private static void write(String name, String text, Instant modified) throws IOException {
        Files.writeString(WATCHED.resolve(name), text);
        Files.setLastModifiedTime(WATCHED.resolve(name), FileTime.from(modified));
    }
}
