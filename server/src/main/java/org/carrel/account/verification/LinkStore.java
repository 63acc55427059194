package org.carrel.account.verification;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links that are good. */
@Repository
class LinkStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a link in the place of the one before for the same purpose. */
    void put(Link link, byte[] hash, Instant until) {
        jdbc.sql("""
                insert into letter_link (user_id, purpose, hash, address, created_at, expires_at)
                values (:user_id, :purpose, :hash, :address, :now, :until)
                on conflict (user_id, purpose) do update
                set hash = excluded.hash, address = excluded.address, created_at = excluded.created_at,
                    expires_at = excluded.expires_at
                """)
                .param("user_id", link.userId())
                .param("purpose", link.purpose().stored())
                .param("hash", hash)
                .param("address", link.address())
                .param("now", at(clock.instant()))
                .param("until", at(until))
                .update();
    }

    Optional<Link> find(byte[] hash) {
        return jdbc.sql("select user_id, purpose, address from letter_link where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", at(clock.instant()))
                .query(LinkStore::link)
                .optional();
    }

    /** Uses a link up; of two who do so at once, one succeeds. */
    boolean take(byte[] hash) {
        return jdbc.sql("delete from letter_link where hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    void remove(UUID userId, LinkPurpose purpose) {
        jdbc.sql("delete from letter_link where user_id = :user_id and purpose = :purpose")
                .param("user_id", userId)
                .param("purpose", purpose.stored())
                .update();
    }

    void removeAll(UUID userId) {
        jdbc.sql("delete from letter_link where user_id = :user_id")
                .param("user_id", userId)
                .update();
    }

    void purge() {
        jdbc.sql("delete from letter_link where expires_at <= :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(Columns.id(row, "user_id"), LinkPurpose.of(row.getString("purpose")), row.getString("address"));
    }
}
