package org.carrel.account.verification;

import static org.carrel.platform.database.Columns.at;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of users say of their addresses. */
@Repository
class AddressStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says that an address is its owner's; false where the account has another, or it was said before. */
    boolean verify(UUID userId, String address) {
        return jdbc.sql("""
                update users set email_verified_at = :now, version = version + 1, updated_at = :now
                where id = :id and email = :address and email_verified_at is null
                """)
                        .param("id", userId)
                        .param("address", address)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Notes the address that is to come. The version is not counted on: this is part of a change that does so. */
    void propose(UUID userId, String address, Instant until, Set<String> ends) {
        jdbc.sql("""
                update users
                set pending_email = :address, pending_email_until = :until, pending_email_ends = cast(:ends as text[])
                where id = :id
                """)
                .param("id", userId)
                .param("address", address)
                .param("until", at(until))
                .param("ends", "{" + String.join(",", ends) + "}")
                .update();
    }

    /** @return whether something was to come */
    boolean withdraw(UUID userId) {
        return jdbc.sql("""
                update users
                set pending_email = null, pending_email_until = null, pending_email_ends = '{}',
                    version = version + 1, updated_at = :now
                where id = :id and pending_email_until > :now
                """)
                        .param("id", userId)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** A change that is under way. */
    record Pending(String address, Set<String> ends) {}

    Optional<Pending> pending(UUID userId) {
        return jdbc.sql("""
                select pending_email, array_to_string(pending_email_ends, ',') as ends
                from users where id = :id and pending_email_until > :now
                """)
                .param("id", userId)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Pending(
                        row.getString("pending_email"),
                        Set.of(row.getString("ends").split(","))))
                .optional();
    }

    void confirm(UUID userId, String end) {
        jdbc.sql("update users set pending_email_ends = array_remove(pending_email_ends, :end) where id = :id")
                .param("id", userId)
                .param("end", end)
                .update();
    }

    /** Puts the address that was to come in its place. Whether somebody else has it, its constraint decides. */
    void change(UUID userId, String address) {
        jdbc.sql("update users set email = :address where id = :id")
                .param("id", userId)
                .param("address", address)
                .update();
        verify(userId, address);
    }
}
