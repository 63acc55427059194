package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the API's description in a real browser: their scripts run under our content security policy. */
@CarrelTest
class PagesInBrowserTest {
    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    @Test
    void swagger_ui_shows_every_group_of_operations_and_where_to_sign_in() throws Exception {
        assertThat(rendered("/docs")).contains("Authorize", "Take home the copy with a barcode", "Queue for a book");
    }

    @Test
    void redoc_shows_the_description() throws Exception {
        assertThat(rendered("/redoc")).contains("Take home the copy with a barcode", "The lending library over HTTP");
    }

    /** The document as it stands once the page's scripts have run. */
    private String rendered(String path) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Chromium.path(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        "http://localhost:" + port + path)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var page = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        return page;
    }
}
