package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.carrel.account.User;
import org.carrel.importing.job.ImportsAtWork;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What became of works, covers and imports stands in their lines. */
@CarrelTest
@Import({Trail.class, ImportsAtWork.class})
class AuditOfCatalogueTest {
    @Autowired
    private Library library;

    @Autowired
    private Trail trail;

    @Autowired
    private ImportsAtWork imports;

    @Autowired
    private List<Recurring> recurring;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nothing_waits() {
        trail.begin();
    }

    @Test
    void works_that_were_split_joined_and_regrouped_tell_their_editions_before_and_after() {
        var admin = library.admin().api();
        var one = edition(admin, "We");
        var two = edition(admin, "We");
        var work = admin.get("/v1/books/" + one).at("workId");

        var made = admin.post("/v1/works/" + work + "/splits", Map.of("books", List.of(two)))
                .at("id");
        assertThat(changes("splitWork"))
                .contains(
                        of("works", work) + "{\"editions\":{\"from\":[\"" + one + "\",\"" + two + "\"],\"to\":[\"" + one
                                + "\"]}}",
                        of("works", made) + "{\"editions\":{\"from\":[],\"to\":[\"" + two + "\"]}}");

        admin.post("/v1/works/" + work + "/joins", Map.of("works", List.of(made)));
        assertThat(changes("joinWorks"))
                .contains("\"joined\":{\"from\":[],\"to\":[\"" + made + "\"]}", of("works", made))
                .contains("\"editions\":{\"from\":[\"" + two + "\"],\"to\":[]}");

        var other = edition(admin, "Another");
        var others = admin.get("/v1/books/" + other).at("workId");
        admin.post("/v1/works/" + work + "/joins", Map.of("works", List.of(others)));
        admin.post("/v1/works/" + work + "/regroupings", "");
        assertThat(changes("regroupWork"))
                .contains(
                        of("works", work) + "{\"editions\":{\"from\":[",
                        of("works", others) + "{\"editions\":{\"from\":[],\"to\":[\"" + other + "\"]}}");
    }

    @Test
    void a_cover_that_was_replaced_and_taken_away_is_named_by_its_hash() throws Exception {
        var admin = library.admin();
        var book = edition(admin.api(), "We");

        bring(admin, book);
        assertThat(changes("replaceCover"))
                .startsWith("[" + of("books", book))
                .contains("\"cover\":{\"to\":", "/covers/");

        admin.api().delete("/v1/books/" + book + "/cover");
        assertThat(changes("deleteCover")).contains("\"cover\":{\"from\":", "/covers/");
    }

    @Test
    void an_import_tells_what_became_of_it_with_each_step() {
        var admin = library.admin();
        var file = "title,author\nEden,Lem\nFiasko,Lem\n,Nobody\n";
        var path = admin.api()
                .with("Content-Type", "text/csv")
                .post("/v1/imports?fileName=books.csv", file)
                .header("Location")
                .orElseThrow();
        assertThat(changes("createImport"))
                .contains("\"state\":{\"to\":\"draft\"}")
                .doesNotContain("books.csv");

        admin.api().post(path + "/starts", "");
        assertThat(changes("startImport")).contains("\"state\":{\"from\":\"draft\",\"to\":\"queued\"}");
        imports.work();
        var ended = trail.of("endImport").getFirst();
        assertThat(ended.actor()).isEmpty();
        assertThat(ended.changes().toString())
                .contains("\"to\":\"finished\"", "\"read\":3,\"created\":2", "\"failed\":1");

        var retry = admin.api()
                .post(path + "/retries", Map.of("rows", List.of(Map.of("row", 4, "text", "Solaris,Lem"))))
                .header("Location")
                .orElseThrow();
        assertThat(changes("retryImport"))
                .contains("\"kind\":{\"to\":\"retry\"}", "\"of\":{\"to\":\"" + path.replaceAll(".*/", ""));
        admin.api().post(retry + "/cancellations", "");
        assertThat(changes("cancelImport")).contains("\"to\":\"cancelled\"");

        admin.api().post(path + "/undos", "");
        assertThat(changes("undoImport"))
                .contains("\"from\":\"finished\",\"to\":\"undoing\"", "\"done\":{\"to\":{\"read\":3,\"created\":2");
        imports.work();
        assertThat(trail.of("endImport").getLast().changes().toString()).contains("\"to\":\"undone\"", "\"undone\":2");
    }

    @Test
    void a_scheduled_run_is_the_programs_own_deed() {
        var admin = library.admin();
        var wanted = Map.of("name", "Dogs", "source", "google_books", "query", "dog", "cron", "0 * * * *");
        var schedule = admin.api().post("/v1/import-schedules", wanted).at("id");
        clock.advance(Duration.ofHours(1));

        recurring.stream()
                .filter(work -> work.name().equals("import-schedules"))
                .forEach(Recurring::run);

        var line = trail.only("runImportSchedule");
        assertThat(line.actor().map(AuditEntry.Who::id)).contains(User.SYSTEM);
        assertThat(line.target())
                .contains(new AuditEntry.What("import-schedules", Optional.of(schedule), Optional.empty()));
        assertThat(line.address()).isEmpty();
        assertThat(line.changes().toString()).contains("\"type\":\"imports\"", "\"state\":{\"to\":\"queued\"}");
    }

    private String changes(String action) {
        return trail.of(action).getLast().changes().toString();
    }

    private static String of(String type, String id) {
        return "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"fields\":";
    }

    private static String edition(Api api, String title) {
        var book = Map.of("title", title, "contributors", List.of(Map.of("name", "Yevgeny Zamyatin")));
        return api.post("/v1/books", book).at("id");
    }

    private void bring(Person admin, String book) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/books/" + book + "/cover"))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
