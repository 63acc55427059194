package org.carrel.account.lockout;

import static org.carrel.platform.database.Columns.at;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.lockout.Counter.Counted;
import org.carrel.platform.database.ColumnArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was guessed wrongly, which all nodes share. */
@Repository
class TallyStore {
    private static final String FIND = """
            select key, failures, counted_at, open_at from sign_in_tally
            where key = any(cast(:key as uuid[]))
            """;
    private static final String PREPARE = """
            insert into sign_in_tally (key, name, failures, counted_at, open_at, forgotten_at)
            select key, name, 0, :now, :now, :now from unnest(cast(:key as uuid[]), cast(:name as uuid[])) as asked (key, name)
            on conflict do nothing
            """;
    private static final String LOCK = FIND + "order by key for update";
    private static final String WRITE = """
            update sign_in_tally t set
                failures = w.failures, counted_at = w.counted_at, open_at = w.open_at, forgotten_at = w.forgotten_at
            from unnest(cast(:key as uuid[]), :failures, cast(:counted_at as timestamptz[]), cast(:open_at as timestamptz[]),
                cast(:forgotten_at as timestamptz[])) as w (key, failures, counted_at, open_at, forgotten_at)
            where t.key = w.key
            """;
    private static final String WITHDRAW = """
            update sign_in_tally t set
                failures = greatest(0, failures - 1),
                open_at = case when t.open_at = w.open_at then :now else t.open_at end
            from unnest(cast(:key as uuid[]), cast(:open_at as timestamptz[])) as w (key, open_at)
            where t.key = w.key
            """;
    private static final String FORGET = "delete from sign_in_tally where key = any(cast(:key as uuid[]))";
    private static final String LIFT = "delete from sign_in_tally where name = any(cast(:name as uuid[]))";
    private static final String PURGE = "delete from sign_in_tally where forgotten_at < :now";

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Counted> find(List<Counter> counters, Instant now) {
        return counted(FIND, counters, now);
    }

    /** Whoever else counts by one of these waits until this transaction is over. */
    List<Counted> lock(List<Counter> counters, Instant now) {
        var ordered = counters.stream()
                .sorted(Comparator.comparing(c -> c.key().toString()))
                .toList();
        jdbc.sql(PREPARE)
                .params(ColumnArrays.of(ordered)
                        .id("key", Counter::key)
                        .id("name", Counter::name)
                        .parameters())
                .param("now", at(now))
                .update();
        return counted(LOCK, ordered, now);
    }

    void write(List<Counted> counted) {
        jdbc.sql(WRITE)
                .params(ColumnArrays.of(counted)
                        .id("key", c -> c.counter().key())
                        .number("failures", c -> c.tally().failures())
                        .text("counted_at", c -> c.tally().countedAt().toString())
                        .text("open_at", c -> c.tally().openAt().toString())
                        .text(
                                "forgotten_at",
                                c -> c.tally()
                                        .forgottenAt(c.counter().patience())
                                        .toString())
                        .parameters())
                .update();
    }

    /** Takes back what was counted in advance, and the wait that it alone brought. */
    void withdraw(List<Counted> counted, Instant now) {
        jdbc.sql(WITHDRAW)
                .params(ColumnArrays.of(counted)
                        .id("key", c -> c.counter().key())
                        .text("open_at", c -> c.tally().openAt().toString())
                        .parameters())
                .param("now", at(now))
                .update();
    }

    void forget(List<Counter> counters) {
        jdbc.sql(FORGET)
                .params(ColumnArrays.of(counters).id("key", Counter::key).parameters())
                .update();
    }

    void lift(List<UUID> names) {
        jdbc.sql(LIFT)
                .params(ColumnArrays.of(names).id("name", name -> name).parameters())
                .update();
    }

    int purge(Instant now) {
        return jdbc.sql(PURGE).param("now", at(now)).update();
    }

    private List<Counted> counted(String sql, List<Counter> counters, Instant now) {
        Map<UUID, Tally> found = new HashMap<>();
        jdbc.sql(sql)
                .params(ColumnArrays.of(counters).id("key", Counter::key).parameters())
                .query(row -> {
                    found.put(
                            row.getObject("key", UUID.class),
                            new Tally(
                                    row.getInt("failures"),
                                    instant(row.getTimestamp("counted_at")),
                                    instant(row.getTimestamp("open_at"))));
                });
        return counters.stream()
                .map(counter -> new Counted(counter, found.getOrDefault(counter.key(), Tally.fresh(now))))
                .toList();
    }

    private static Instant instant(Timestamp stamp) {
        return stamp.toInstant();
    }
}
