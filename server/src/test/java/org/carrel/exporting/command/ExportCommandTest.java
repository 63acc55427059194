package org.carrel.exporting.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrel.platform.command.CannotStart;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@CarrelTest
class ExportCommandTest {
    @Autowired
    private Library library;

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void all_books_go_into_a_file_and_a_form_that_there_is_not_leaves_none() throws Exception {
        var api = library.librarian().api();
        api.post("/v1/books", Map.of("title", "Wombats volume 0"));
        api.post("/v1/books", Map.of("title", "Wombats volume 2"));
        var file = directory.resolve("all.json");
        assertThat(run("--format", "json", file.toString())).isZero();
        assertThat(Files.readString(file))
                .contains("Wombats volume 0", "Wombats volume 2")
                .endsWith("]\n");
        assertThatThrownBy(
                        () -> run("--format", "pdf", directory.resolve("none").toString()))
                .isInstanceOf(CannotStart.class);
        assertThat(directory).isDirectoryNotContaining("glob:**none*");
    }

    @Test
    void words_and_filters_choose_what_goes_out_as_the_search_does() throws Exception {
        var api = library.librarian().api();
        api.post("/v1/books", Map.of("title", "Wombats at dawn", "language", "en", "publishedYear", 1961));
        api.post("/v1/books", Map.of("title", "Wombats am Abend", "language", "de", "publishedYear", 1961));
        api.post("/v1/books", Map.of("title", "Wombats at noon", "language", "en", "publishedYear", 1999));
        api.post("/v1/books", Map.of("title", "Koalas", "language", "en", "publishedYear", 1961));
        var file = directory.resolve("some.csv");
        assertThat(run("--query", "wombats year:1960..1980", "--format", "csv", file.toString()))
                .isZero();
        assertThat(Files.readString(file))
                .contains("Wombats at dawn", "Wombats am Abend")
                .doesNotContain("noon", "Koalas");
        assertThat(run("--language", "de,fr", "--year-to", "1980", "--format", "csv", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("Abend").doesNotContain("dawn", "Koalas");
        assertThat(run("--available", "--format", "csv", file.toString())).isZero();
        assertThat(Files.readString(file)).hasLineCount(1);
    }

    @Test
    void a_filter_that_makes_no_sense_is_named_and_nothing_is_written() {
        var file = directory.resolve("none").toString();
        assertThatThrownBy(() -> run("--kind", "tablet", "--added-since", "yesterday", file))
                .isInstanceOfSatisfying(CannotStart.class, e -> {
                    assertThat(e.getExitCode()).isEqualTo(2);
                    assertThat(e).hasMessageContaining("--kind: ").hasMessageContaining("--added-since: ");
                });
        assertThat(directory).isEmptyDirectory();
    }

    private int run(String... arguments) {
        var command = new ExportCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(application, new PrintWriter(new StringWriter()));
    }
}
