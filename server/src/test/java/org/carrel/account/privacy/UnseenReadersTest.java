package org.carrel.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class UnseenReadersTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<Recurring> recurring;

    @Test
    void the_desk_lists_those_whose_membership_ended_before_a_day() {
        var admin = library.admin().api();
        var ended = library.reader();
        var lasting = library.reader();
        library.reader();
        admin.patch("/v1/users/" + ended.id(), Map.of("expiresOn", "2026-01-31"));
        admin.patch("/v1/users/" + lasting.id(), Map.of("expiresOn", "2026-02-01"));

        assertThat(listed("expiredBefore=2026-02-01")).containsExactly(ended.username());
        assertThat(listed("expiredBefore=2026-02-02&role=guest"))
                .containsExactlyInAnyOrder(ended.username(), lasting.username());
        assertThat(listed("expiredBefore=2026-01-31")).isEmpty();
        assertThat(admin.get("/v1/users?expiredBefore=yesterday&unseenSince=1").wrongFields())
                .containsExactlyInAnyOrder("expiredBefore", "unseenSince");
        assertThat(ended.api().get("/v1/users?expiredBefore=2026-02-01").status())
                .isEqualTo(403);
    }

    @Test
    void who_was_seen_is_known_by_their_session_and_after_it_was_forgotten() {
        var never = library.reader();
        var once = library.reader();
        clock.advance(Duration.ofDays(100));
        library.signIn(once.username(), once.password());
        var seen = today();
        clock.advance(Duration.ofDays(10));
        assertThat(listed(seen)).containsExactly(never.username());
        assertThat(listed(seen.plusDays(1))).containsExactlyInAnyOrder(never.username(), once.username());

        clock.advance(Duration.ofDays(290));
        night("purge-sessions");
        clock.advance(Duration.ofDays(31));
        night("purge-sessions");

        assertThat(listed(seen)).containsExactly(never.username());
        assertThat(listed(seen.plusDays(1))).containsExactlyInAnyOrder(never.username(), once.username());
    }

    @Test
    void who_only_comes_to_the_desk_is_seen_there_and_after_their_loans_were_cut() {
        var never = library.reader();
        var borrows = library.reader();
        clock.advance(Duration.ofDays(100));
        var desk = library.admin();
        var barcode = Somebody.newCopy(Somebody.newBook());
        var lent = desk.api().post("/v1/loans", Map.of("barcode", barcode, "readerId", borrows.id()));
        assertThat(lent.status()).as(lent.text()).isEqualTo(201);
        clock.advance(Duration.ofDays(10));
        assertThat(listed(today())).as("with a book of ours").doesNotContain(borrows.username());
        var desks = library.signIn(desk.username(), desk.password());
        desks.api().post("/v1/checkins", Map.of("barcode", barcode));
        var seen = today();
        clock.advance(Duration.ofDays(1));
        assertThat(listed(seen)).containsExactly(never.username());

        clock.advance(Duration.ofDays(60));
        night("cut-loan-links");

        assertThat(listed(seen)).containsExactly(never.username());
        assertThat(listed(seen.plusDays(1))).contains(never.username(), borrows.username());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<String> listed(LocalDate unseenSince) {
        return listed("role=guest&unseenSince=" + unseenSince);
    }

    private List<String> listed(String filter) {
        var answer = library.admin().api().get("/v1/users?" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Stream.iterate(0, n -> n + 1)
                .limit(answer.body().path("items").size())
                .map(n -> answer.at("items/" + n + "/username"))
                .toList();
    }

    private void night(String work) {
        recurring.stream().filter(one -> one.name().equals(work)).forEach(Recurring::run);
    }
}
