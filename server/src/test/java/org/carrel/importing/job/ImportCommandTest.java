package org.carrel.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrel.platform.command.CannotStart;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.GoogleStub;
import org.carrel.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@CarrelTest
@Import(ImportsAtWork.class)
class ImportCommandTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private ImportsAtWork imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter printed = new StringWriter();

    @Test
    void all_well_is_0_and_tried_only_it_writes_nothing() throws Exception {
        var file = file("title,author\nPiranesi,Susanna Clarke\n");
        assertThat(run("--dry-run", file)).isZero();
        assertThat(printed).asString().contains("1 rows: 1 new", "no book was written");
        assertThat(books()).isZero();
        assertThat(run(file)).isZero();
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void a_row_that_did_not_come_in_is_1_and_is_printed() throws Exception {
        assertThat(run(file("title,author\n,Susanna Clarke\n"))).isEqualTo(1);
        assertThat(printed).asString().contains("Row 2: not imported. It has no title.", ",Susanna Clarke");
    }

    @Test
    void a_file_that_is_not_there_or_no_table_of_books_is_2_and_leaves_nothing() throws Exception {
        var unfit = file("nothing,known\n1,2\n");
        for (var given : new String[][] {
            {"nowhere.csv"},
            {unfit},
            {},
            {unfit, "--google", "x"},
            {"--format", "pdf", unfit},
            {"--delimiter", "ab", unfit},
            {"--map", "nothing=soul", unfit},
            {"--openlibrary", "x", "--limit", "0"},
            {"--resume", "00000000-0000-7000-8000-000000000001"}
        }) {
            assertThatThrownBy(() -> run(given))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.getExitCode()).isEqualTo(2));
        }
        assertThat(jdbc.sql("select count(*) from import_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_stands_where_can_be_said() throws Exception {
        assertThat(run("--delimiter", "|", "--map", "Werk=title", file("Werk|author, and more\nPiranesi|Clarke\n")))
                .isZero();
        assertThat(run("--delimiter", "tab", file("title\tauthor\nPiranesi\tSusanna Clarke\n")))
                .isZero();
        assertThat(books()).isEqualTo(2);
    }

    @Test
    void cut_off_it_goes_on_when_the_same_file_is_given_again() throws Exception {
        var file = file("title\n"
                + "Ubik %d\n"
                        .repeat(40)
                        .formatted(
                                java.util.stream.IntStream.range(0, 40).boxed().toArray()));
        imports.node("stops", 10, moment -> {
                    if (moment == Checkpoint.Moment.BATCH_COMMITTED && books() == 20) {
                        jdbc.sql("update import_job set state = 'paused', lease_owner = null")
                                .update();
                    }
                })
                .run(draft(file));
        assertThat(run(file)).isZero();
        assertThat(printed).asString().contains("It goes on behind row 20.", "40 rows: 40 new");
    }

    @Test
    void a_query_comes_in() throws Exception {
        GoogleStub.INSTANCE.answer(200, """
                {"totalItems": 1, "items": [{"id": "p", "volumeInfo": {"title": "Piranesi"}}]}""");
        assertThat(run("--google", "piranesi", "--limit", "5")).isZero();
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void ten_thousand_real_books_come_in_spoilt_isbns_and_all() throws Exception {
        var file = SharedData.file("books/goodbooks-10k.csv");
        assumeTrue(file.isPresent(), "the shared data are not here");
        assertThat(run(file.get().toString())).isZero();
        assertThat(printed).asString().contains("10,000 rows", "23 with a warning, 0 not imported");
    }

    private java.util.UUID draft(String file) throws IOException {
        var atHand = application.getBean(ImportAtHand.class);
        var draft = atHand.draft(Path.of(file), JobOptions.NONE);
        return atHand.start(draft, false).made().id();
    }

    private int books() {
        return jdbc.sql("select count(*) from book").query(Integer.class).single();
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("books.csv"), text).toString();
    }

    private int run(String... arguments) throws InterruptedException {
        var command = new ImportCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(application, new PrintWriter(printed));
    }
}
