package org.carrel.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrel.testing.Api;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** An import that is cut off wherever it can be: the result is that of one that was not. */
@CarrelTest
@Import(ImportsAtWork.class)
class CrashTest {
    private static final int ROWS = 1_000;

    /** What a process that is killed does: nothing more. */
    private static final class Killed extends Error {}

    @Autowired
    private Library library;

    @Autowired
    private ImportsAtWork imports;

    @Autowired
    private JdbcClient jdbc;

    private Api api = Api.at(0);

    @BeforeEach
    void signIn() {
        api = library.librarian().api();
    }

    @Test
    void cut_off_anywhere_it_goes_on_and_the_result_is_the_same() {
        imports.node("calm", 100, moment -> {}).run(started(file(ROWS)));
        var undisturbed = result();
        assertThat(undisturbed).isNotEmpty();

        TestDatabase.reset();
        signIn();
        var job = started(file(ROWS));
        var moments = new AtomicInteger();
        for (var deaths = 0; deaths < 9; deaths++) {
            var end = moments.get() + 2 + deaths % 4;
            try (var node = imports.node("dies", 100, moment -> {
                if (moments.incrementAndGet() >= end) {
                    throw new Killed();
                }
            })) {
                assertThatThrownBy(() -> node.run(job)).isInstanceOf(Killed.class);
                assertThat(node.run(job))
                        .as("others wait until its lease has run out")
                        .isFalse();
                node.takeUpAgain();
            }
        }
        assertThat(state(job)).isEqualTo("running");
        imports.work();
        assertThat(state(job)).isEqualTo("finished");
        assertThat(result()).isEqualTo(undisturbed);
    }

    @Test
    void what_is_behind_the_first_thousand_waits_behind_the_desk_in_search_indexes() {
        var job = started(file(1_200));
        imports.node("node", 100, moment -> {}).run(job);
        assertThat(jdbc.sql("select count(*) from book").query(Integer.class).single())
                .isEqualTo(1_020);
        assertThat(jdbc.sql("""
                        select count(distinct b.id) from catalogue_change c join book b on b.work_id = c.work_id where c.bulk
                        """).query(Integer.class).single()).isEqualTo(170);
    }

    @Test
    void who_was_taken_for_dead_writes_no_more() {
        var job = started(file(300));
        var late = imports.node("late", 100, moment -> {
            if (moment == Checkpoint.Moment.BOOKS_WRITTEN && read(job) == 100) {
                expire(job);
                TestDatabase.jdbc()
                        .sql("update import_job set lease = lease + 1, lease_owner = 'heir' where id = :id")
                        .param("id", job)
                        .update();
            }
        });
        late.run(job);
        assertThat(state(job)).isEqualTo("running");
        assertThat(read(job)).isEqualTo(100);
        expire(job);
        imports.work();
        assertThat(state(job)).isEqualTo("finished");
        assertThat(jdbc.sql("select count(*) from import_job_book")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from book")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_database_that_is_away_for_a_while_interrupts_an_import_and_does_not_end_it() {
        var job = started(file(300));
        imports.node("node", 100, moment -> {
                    if (moment == Checkpoint.Moment.BATCH_COMMITTED && read(job) == 100) {
                        throw new CannotCreateTransactionException("the database is away");
                    }
                })
                .run(job);
        assertThat(state(job)).isEqualTo("running");
        assertThat(read(job)).isEqualTo(100);
        expire(job);
        imports.work();
        assertThat(state(job)).isEqualTo("finished");
        assertThat(read(job)).isEqualTo(300);
    }

    @Test
    void of_two_nodes_one_gets_the_job() {
        for (var round = 0; round < 5; round++) {
            started("title\nUbik %d\n".formatted(round));
            var got = AtOnce.run(
                    2,
                    number -> imports.node("node " + number, 10, moment -> {}).runNext());
            assertThat(got).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void paused_in_the_middle_it_stops_at_a_batch_and_goes_on_there() {
        var job = started(file(500));
        imports.node("node", 100, moment -> {
                    if (moment == Checkpoint.Moment.BATCH_COMMITTED && read(job) == 200) {
                        assertThat(api.post("/v1/imports/" + job + "/pauses", "")
                                        .status())
                                .isEqualTo(201);
                    }
                })
                .run(job);
        assertThat(state(job)).isEqualTo("paused");
        assertThat(read(job)).isEqualTo(200);
        api.post("/v1/imports/" + job + "/resumptions", "");
        imports.node("node", 100, moment -> {
                    if (moment == Checkpoint.Moment.BATCH_COMMITTED && read(job) == 300) {
                        api.post("/v1/imports/" + job + "/cancellations", "");
                    }
                })
                .run(job);
        assertThat(state(job)).isEqualTo("cancelled");
        assertThat(read(job)).isEqualTo(300);
        assertThat(api.post("/v1/imports/" + job + "/undos", "").status()).isEqualTo(201);
        imports.work();
        assertThat(state(job)).isEqualTo("undone");
        assertThat(jdbc.sql("select count(*) from book where deleted_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_dry_run_that_was_cut_off_counts_anew_and_twenty_thousand_rows_come_in() {
        var job = draft(file(20_000));
        var dry =
                UUID.fromString(api.post("/v1/imports/" + job + "/dry-runs", "").at("id"));
        var node = imports.node("dies", 1_000, moment -> {
            if (moment == Checkpoint.Moment.BATCH_COMMITTED && read(dry) == 3_000) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> node.run(dry)).isInstanceOf(Killed.class);
        node.takeUpAgain();
        imports.work();
        api.post("/v1/imports/" + job + "/starts", "");
        imports.work();
        var tried = api.get("/v1/imports/" + dry);
        var done = api.get("/v1/imports/" + job);
        for (var count : List.of("read", "created", "skipped", "failed")) {
            assertThat(tried.at(count)).as(count).isEqualTo(done.at(count));
        }
        assertThat(done.at("read")).isEqualTo("20000");
    }

    /** Every tenth row is spoilt, and every twentieth is there already a few rows above. */
    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(n -> switch (n % 20) {
                    case 5, 15 -> ",Nobody " + n;
                    case 19 -> "Title " + (n - 3) + ",Author " + (n - 3) % 7;
                    default -> "Title " + n + ",Author " + n % 7;
                })
                .collect(Collectors.joining("\n", "title,author\n", "\n"));
    }

    private UUID draft(String text) {
        var sent = api.with("Content-Type", "text/csv").post("/v1/imports?fileName=books.csv", text);
        return UUID.fromString(sent.at("id"));
    }

    private UUID started(String text) {
        var job = draft(text);
        assertThat(api.post("/v1/imports/" + job + "/starts", "").status()).isEqualTo(201);
        return job;
    }

    private void expire(UUID job) {
        TestDatabase.jdbc()
                .sql("update import_job set leased_until = now() - interval '1 second' where id = :id")
                .param("id", job)
                .update();
    }

    private String state(UUID job) {
        return jdbc.sql("select state from import_job where id = :id")
                .param("id", job)
                .query(String.class)
                .single();
    }

    /** As others see it. */
    private static int read(UUID job) {
        return TestDatabase.jdbc()
                .sql("select read from import_job where id = :id")
                .param("id", job)
                .query(Integer.class)
                .single();
    }

    /** Everything that an import writes, but for ids and times. */
    private List<String> result() {
        return jdbc.sql("""
                select concat_ws('|', 'book', b.title, b.match_key, b.version, string_agg(a.name, ',' order by c.position))
                from book b left join book_contributor c on c.book_id = b.id left join author a on a.id = c.author_id
                group by b.id
                union all
                select concat_ws('|', 'problem', number, row, kind, reason, original) from import_job_problem
                union all
                select concat_ws('|', 'job', state, read, created, updated, skipped, failed, warned, problems, bytes_done)
                from import_job
                union all
                select concat_ws('|', 'deed', b.title, d.created, d.version) from import_job_book d join book b on b.id = d.book_id
                order by 1
                """).query((row, n) -> row.getString(1)).list();
    }
}
