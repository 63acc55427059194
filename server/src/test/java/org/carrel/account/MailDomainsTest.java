package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class MailDomainsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ada@mailinator.com", "ada@MAILINATOR.com", "ada@inbox.eu.mailinator.com", "ada@yopmail.fr"})
    void addresses_for_a_few_minutes_are_refused_with_their_sub_domains(String address) {
        var refusal = refusal(properties(List.of(), Optional.empty(), List.of()), address);
        assertThat(refusal.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("email");
            assertThat(error.code()).isEqualTo("throw_away_address");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada@notmailinator.com", "ada@mailinator.com.example.org"})
    void others_are_taken(String address) {
        require(properties(List.of(), Optional.empty(), List.of()), address);
    }

    @Test
    void a_library_refuses_more_by_settings_and_a_file_and_allows_what_it_likes(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("refused.txt"), "# ours\nBad.example # seen twice\n\n");
        var properties = properties(List.of("worse.example"), Optional.of(file), List.of("good.worse.example"));
        refusal(properties, "ada@bad.example");
        refusal(properties, "ada@very.worse.example");
        require(properties, "ada@good.worse.example");
        require(properties, "ada@in.good.worse.example");
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        var properties = properties(List.of(), Optional.of(Path.of("no/such/file")), List.of());
        assertThatThrownBy(() -> new MailDomains(properties))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("refused-file");
    }

    @Test
    void a_domain_that_takes_no_mail_is_refused_and_one_nobody_can_tell_about_is_taken() {
        try (var names = new NameStub()) {
            names.exchange("mail.example", "mx.mail.example");
            names.exchange("null.example", "");
            names.address("plain.example");
            names.broken("broken.example");
            var properties = lookingUp(names.address(), Duration.ofSeconds(5));
            require(properties, "ada@mail.example");
            require(properties, "ada@plain.example");
            require(properties, "ada@broken.example");
            assertThat(refusal(properties, "ada@null.example").errors())
                    .extracting(error -> error.code())
                    .containsExactly("no_mail_at_domain");
            assertThat(refusal(properties, "ada@nowhere.example").errors())
                    .extracting(error -> error.code())
                    .containsExactly("no_mail_at_domain");
        }
    }

    @Test
    void a_name_server_that_does_not_answer_keeps_nobody_out() {
        try (var names = new NameStub()) {
            names.silent();
            require(lookingUp(names.address(), Duration.ofMillis(100)), "ada@mail.example");
        }
    }

    @Test
    void lengths_are_counted_in_octets() {
        assertThat(EmailAddress.parse("ä".repeat(32) + "@example.org").text()).startsWith("ä");
        assertThatThrownBy(() -> EmailAddress.parse("ä".repeat(33) + "@example.org"))
                .isInstanceOf(InvalidValue.class);
    }

    private static EmailProperties properties(List<String> refused, Optional<Path> file, List<String> allowed) {
        return new EmailProperties(true, refused, file, allowed, false, Duration.ofSeconds(2), Optional.empty());
    }

    private static EmailProperties lookingUp(String server, Duration timeout) {
        return new EmailProperties(true, List.of(), Optional.empty(), List.of(), true, timeout, Optional.of(server));
    }

    private static void require(EmailProperties properties, String address) {
        new MailDomains(properties).require(Optional.of(EmailAddress.parse(address)), "email");
    }

    private static InvalidInput refusal(EmailProperties properties, String address) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> require(properties, address));
        assertThat(refusal).as(address).isNotNull();
        return refusal;
    }
}
