package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Where deeds came from is forgotten, and the chain stays sound. */
@CarrelTest
@Import(Trail.class)
class AuditOriginsTest {
    @Autowired
    private Library library;

    @Autowired
    private Trail trail;

    @Autowired
    private AuditUpkeep upkeep;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void an_admin_does_something() {
        trail.begin();
        library.admin().api().post("/v1/authors", Map.of("name", "Some Author"));
    }

    @Test
    void addresses_go_when_their_time_is_over_and_the_chain_stays_sound() {
        assertThat(trail.all()).allSatisfy(line -> assertThat(line.address()).contains("127.0.0.1"));
        clock.advance(Duration.ofDays(91));

        upkeep.night();

        assertThat(trail.all()).allSatisfy(line -> {
            assertThat(line.address()).isEmpty();
            assertThat(line.userAgent()).isEmpty();
        });
        assertThat(TestDatabase.jdbc()
                        .sql("select count(*) from audit_entry where salt is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        sound();
    }

    @Test
    void where_somebody_was_goes_when_they_are_erased_and_the_chain_stays_sound() {
        var leaves = library.reader();
        leaves.api().patch("/v1/users/" + leaves.id(), Map.of("fullName", "Not mine"));
        trail.all();
        leaves.api().patch("/v1/me", Map.of("language", "de"));
        assertThat(leaves.api().delete("/v1/me").status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));

        assertThat(trail.all().stream().filter(line -> ofOrAbout(leaves, line)))
                .extracting(AuditEntry::action)
                .contains("signUp", "signIn", "changeUser", "changeMe", "eraseMe");
        assertThat(trail.all().stream().filter(line -> ofOrAbout(leaves, line))).allSatisfy(line -> {
            assertThat(line.address()).as(line.action()).isEmpty();
            assertThat(line.userAgent()).isEmpty();
        });
        assertThat(trail.all()).anySatisfy(line -> assertThat(line.address()).contains("127.0.0.1"));
        upkeep.night();
        sound();
    }

    @Test
    void what_was_on_its_way_while_somebody_was_erased_loses_its_address_at_night() {
        var leaves = library.reader();
        TestDatabase.jdbc()
                .sql("update users set status = 'erased' where id = :id")
                .param("id", leaves.id())
                .update();
        assertThat(trail.all().stream().filter(line -> ofOrAbout(leaves, line)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.address()).isPresent());

        upkeep.night();

        assertThat(trail.all().stream().filter(line -> ofOrAbout(leaves, line)))
                .allSatisfy(line -> assertThat(line.address()).isEmpty());
        sound();
    }

    private void sound() {
        assertThat(upkeep.verify(Optional.empty(), Optional.empty()).broken()).isEmpty();
    }

    private static boolean ofOrAbout(Person person, AuditEntry line) {
        var about = line.target().flatMap(AuditEntry.What::id);
        return line.actor().map(AuditEntry.Who::id).equals(Optional.of(person.id()))
                || about.equals(Optional.of(person.id().toString()));
    }
}
