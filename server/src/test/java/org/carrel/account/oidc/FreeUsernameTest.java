package org.carrel.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carrel.account.EmailAddress;
import org.carrel.account.Username;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeUsernameTest {
    @ParameterizedTest
    @CsvSource({
        "anna, anna",
        "Anna.B@town.example, anna.b",
        "Zoë Müller, zoe-muller",
        "--dots.., dots",
        "李, reader",
        "ab, reader",
        "a-name-that-is-far-too-long-for-anybody, a-name-that-is-far-too-l"
    })
    void a_name_elsewhere_becomes_one_of_ours(String elsewhere, String ours) {
        assertThat(FreeUsername.of(person(Optional.of(elsewhere))).findFirst().orElseThrow())
                .isEqualTo(Username.parse(ours));
    }

    @ParameterizedTest
    @CsvSource({"admin, admin-2", "R.o.o.t, r.o.o.t-2"})
    void names_kept_for_the_library_are_nobodys(String elsewhere, String ours) {
        assertThat(FreeUsername.of(person(Optional.of(elsewhere))).findFirst().orElseThrow())
                .isEqualTo(Username.parse(ours));
    }

    @Property(tries = 300)
    void whatever_somebody_is_called_elsewhere_there_are_names_for_them_here(@ForAll String elsewhere) {
        assertThat(FreeUsername.of(person(Optional.of(elsewhere))).distinct().count())
                .isGreaterThan(10);
    }

    private static ExternalPerson person(Optional<String> username) {
        return new ExternalPerson(
                "town",
                "https://town.example",
                "1",
                Optional.of(EmailAddress.parse("post@example.org")),
                true,
                username,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
