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

    private int run(String... arguments) {
        var command = new ExportCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(application, new PrintWriter(new StringWriter()));
    }
}
