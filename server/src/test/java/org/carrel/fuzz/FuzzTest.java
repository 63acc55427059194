package org.carrel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Thousands of requests made up from the description. {@code -Dcarrel.fuzz.seed=} and {@code -Dcarrel.fuzz.requests=} choose
 * others; the same seed makes the same requests, as far as ids and times allow.
 */
@CarrelTest
class FuzzTest {
    private static final long SEED = Long.getLong("carrel.fuzz.seed", 20_261_125L);
    private static final int REQUESTS = Integer.getInteger("carrel.fuzz.requests", 5_000);

    @Autowired
    private Library library;

    @LocalServerPort
    private int port;

    @Test
    void every_operation_answers_as_it_is_described_whatever_it_is_asked() throws Exception {
        var description = new Description(library.api().get("/openapi.json").body());
        var fuzz = new Fuzz(port, description, SEED, this::newcomer);

        fuzz.run(REQUESTS);

        System.out.printf("Fuzz: %,d requests of seed %d, answered %s%n", REQUESTS, SEED, fuzz.statuses());
        assertThat(fuzz.wrong()).as("of seed %d", SEED).isEmpty();
        var missed = fuzz.missed();
        excused(description.operations()).forEach(missed::remove);
        assertThat(missed)
                .as("operations that seed %d never got done (say why in unreached.properties)", SEED)
                .isEmpty();
    }

    private String newcomer(String role) {
        return switch (role) {
            case "admin" -> library.admin().token();
            case "librarian" -> library.librarian().token();
            default -> library.reader().token();
        };
    }

    /** The operations that a made-up request does not get done; the file gives the reasons. */
    private static Set<String> excused(List<Operation> operations) throws IOException {
        var excused = new Properties();
        try (var file = FuzzTest.class.getResourceAsStream("unreached.properties")) {
            excused.load(file);
        }
        assertThat(operations)
                .extracting(Operation::id)
                .as("every operation that is excused exists")
                .containsAll(excused.stringPropertyNames());
        return excused.stringPropertyNames();
    }
}
