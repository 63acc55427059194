package org.carrel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrel.platform.command.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void user_and_password_are_taken_from_the_address() {
        assertThat(DatabaseAddress.parse("postgresql://desk:p%40ss+1@db.example:5433/library?sslmode=require", "", ""))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/library?sslmode=require", "desk", "p@ss+1"));
    }

    @Test
    void what_stands_beside_the_address_wins() {
        assertThat(DatabaseAddress.parse("postgres://desk:old@db.example/library", "admin", "new"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/library", "admin", "new"));
    }

    @Test
    void an_address_for_jdbc_stays_as_it_is() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example/library", "desk", "secret"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/library", "desk", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://desk:secret@db.example/library", "db.example", "postgresql://desk:secret@[/x"})
    void anything_else_is_refused_without_repeating_the_password(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url, "", ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("carrel.database.url")
                .hasMessageNotContaining("secret");
    }

    @Test
    void its_text_has_no_password() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db.example/library?password=secret", "desk", "secret"))
                .hasToString("desk at jdbc:postgresql://db.example/library");
    }
}
