package org.carrel.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an admin, beside a running server too. The password never stands on the command line, where others could see it. */
@Command(
        name = "create-admin",
        description = "Makes an admin. The password is asked for, or read from a file or the first line of the input.")
final class CreateAdminCommand implements ApplicationCommand {
    @Option(names = "--username", required = true, description = "The name to sign in with.")
    private String username = "";

    @Option(names = "--email", required = true, description = "The e-mail address, good to sign in with too.")
    private String email = "";

    @Option(names = "--full-name", description = "The name that others see.")
    private @Nullable String fullName;

    @Option(names = "--password-file", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Override
    public int run(ApplicationContext application, PrintWriter out) throws IOException {
        var accounts = application.getBean(Accounts.class);
        return switch (accounts.create(newUser(password()), Role.ADMIN)) {
            case SignUp.Done(var user) -> {
                out.println("Made " + user.username() + " an admin (" + user.id() + ").");
                yield DONE;
            }
            case SignUp.Taken(var reasons) ->
                throw CannotStart.failed(
                        reasons.stream().map(Reason::message).collect(Collectors.joining(" ")),
                        "An admin can give an existing account the role: PUT /v1/users/{id}/role.");
        };
    }

    private NewUser newUser(String password) {
        try {
            return NewUser.of(username, email, password, Optional.ofNullable(fullName));
        } catch (InvalidInput e) {
            throw CannotStart.wrongUse(
                    e.errors().stream()
                            .map(error -> "The " + error.field() + " is not taken: " + error.message())
                            .collect(Collectors.joining("\n")),
                    "Nothing was changed.");
        }
    }

    private String password() throws IOException {
        if (passwordFile != null) {
            return firstLine(passwordFile);
        }
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return console.isPresent() ? ask(console.get()) : firstLineOfInput();
    }

    private static String ask(Console console) {
        return Optional.ofNullable(console.readPassword("Password: "))
                .map(String::new)
                .orElse("");
    }

    /** The input stays open: it is not ours. */
    @SuppressWarnings("resource")
    private static String firstLineOfInput() throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(input.readLine()).orElse("");
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            throw CannotStart.wrongUse(
                    "The file " + file + " cannot be read.", "Give a text file whose first line is the password.");
        }
    }
}
