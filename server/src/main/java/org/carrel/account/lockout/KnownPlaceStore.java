package org.carrel.account.lockout;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.platform.database.ColumnArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of addresses and devices that somebody signed in from. */
@Repository
class KnownPlaceStore {
    /** Addresses of one account, and as many devices; the oldest go first. */
    private static final int MOST = 20;

    private static final String KNOWN = """
            select place from known_place where user_id = :user and place = any(cast(:place as uuid[]))
            """;
    /** Once a day is enough to know what is still in use. */
    private static final String REMEMBER = """
            insert into known_place (user_id, place, device, seen_at) values (:user, :place, :device, :now)
            on conflict (user_id, place) do update set seen_at = excluded.seen_at
            where known_place.seen_at < excluded.seen_at - interval '1 day'
            """;

    private static final String KEEP_NEWEST = """
            delete from known_place where user_id = :user and device = :device and place not in (
                select place from known_place where user_id = :user and device = :device
                order by seen_at desc, place limit :most)
            """;
    private static final String PURGE = "delete from known_place where seen_at < :before";

    private final JdbcClient jdbc;

    KnownPlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(UUID user) {
        jdbc.sql("delete from known_place where user_id = :user")
                .param("user", user)
                .update();
    }

    Set<UUID> known(UUID user, List<UUID> places) {
        return jdbc
                .sql(KNOWN)
                .param("user", user)
                .params(ColumnArrays.of(places).id("place", place -> place).parameters())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** @param device whether it is one, or an address */
    void remember(UUID user, UUID place, boolean device, Instant now) {
        var written = jdbc.sql(REMEMBER)
                .param("user", user)
                .param("place", place)
                .param("device", device)
                .param("now", at(now))
                .update();
        if (written > 0) {
            jdbc.sql(KEEP_NEWEST)
                    .param("user", user)
                    .param("device", device)
                    .param("most", MOST)
                    .update();
        }
    }

    int purge(Instant before) {
        return jdbc.sql(PURGE).param("before", at(before)).update();
    }
}
