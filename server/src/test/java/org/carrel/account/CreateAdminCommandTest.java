package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrel.platform.command.CannotStart;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@CarrelTest
class CreateAdminCommandTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Library library;

    @TempDir
    private Path directory;

    @Test
    void an_admin_is_made_beside_the_running_server() throws IOException {
        assertThat(run("admin", "admin@example.org", "a long walk home")).contains("Made admin an admin");
        assertThat(library.signIn("admin", "a long walk home")
                        .api()
                        .get("/v1/users")
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> run("Admin", "other@example.org", "a long walk home"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("taken");
    }

    @Test
    void everything_that_is_wrong_is_said() {
        assertThatThrownBy(() -> run("a b", "nobody", "short"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("username", "email", "password");
    }

    @Test
    void a_password_is_never_an_argument() {
        assertThatThrownBy(() -> new CommandLine(new CreateAdminCommand())
                        .parseArgs("--username", "a", "--email", "b", "--password", "secret"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }

    private String run(String username, String email, String password) throws IOException {
        var file = Files.writeString(directory.resolve("password"), password + "\n");
        var command = new CreateAdminCommand();
        new CommandLine(command)
                .parseArgs("--username", username, "--email", email, "--password-file", file.toString());
        var said = new StringWriter();
        var out = new PrintWriter(said);
        assertThat(command.run(application, out)).isZero();
        out.flush();
        return said.toString();
    }
}
