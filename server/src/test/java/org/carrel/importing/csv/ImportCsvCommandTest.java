package org.carrel.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrel.platform.command.CannotStart;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@CarrelTest
class ImportCsvCommandTest {
    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter printed = new StringWriter();

    @Test
    void all_well_is_0() throws IOException {
        assertThat(run(file("title,author\nPiranesi,Susanna Clarke\n"))).isZero();
        assertThat(printed).asString().contains("1 rows: 1 new, 0 there already");
    }

    @Test
    void a_row_that_did_not_come_in_is_1_and_is_printed() throws IOException {
        assertThat(run(file("title,author\n,Susanna Clarke\n"))).isEqualTo(1);
        assertThat(printed).asString().contains("Row 2: not imported. It has no title.", ",Susanna Clarke");
    }

    @Test
    void a_file_that_is_not_there_or_no_table_of_books_is_2() throws IOException {
        var unfit = file("nothing,known\n1,2\n");
        for (var given : new String[] {"nowhere.csv", unfit}) {
            assertThatThrownBy(() -> run(given))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.getExitCode()).isEqualTo(2));
        }
    }

    @Test
    void the_delimiter_can_be_given() throws IOException {
        assertThat(run("--delimiter", "|", file("title|author, and more\nPiranesi|Susanna Clarke\n")))
                .isZero();
        assertThat(run("--delimiter", "tab", file("title\tauthor\nPiranesi\tSusanna Clarke\n")))
                .isZero();
        assertThatThrownBy(() -> run("--delimiter", "ab", file("title"))).isInstanceOf(CannotStart.class);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("books.csv"), text).toString();
    }

    private int run(String... arguments) {
        var command = new ImportCsvCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(application, new PrintWriter(printed));
    }
}
