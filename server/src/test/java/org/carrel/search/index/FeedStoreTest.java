package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A feed as long as that of a library that took in many books: every look at it is made several times a second. */
@CarrelTest
class FeedStoreTest {
    private static final int LONG = 20_000;
    private static final int FEW_BLOCKS = 40;

    @Autowired
    FeedStore feed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void fill() {
        note("work_id, bulk", "true", LONG);
        note("book_id, bulk", "true", LONG);
        note("work_id, bulk", "false", LONG);
        note("book_id, bulk", "false", LONG);
        jdbc.sql("analyze catalogue_change").update();
    }

    @Test
    void a_look_that_finds_nothing_new_does_not_go_through_what_is_known() {
        var now = feed.standing().now();
        assertThat(blocks(() -> feed.works(now, Optional.empty(), Optional.empty(), 500)))
                .isLessThan(FEW_BLOCKS);
        assertThat(blocks(() -> feed.stock(now, Optional.empty(), Optional.empty(), 500)))
                .isLessThan(FEW_BLOCKS);
        assertThat(blocks(() -> feed.bulk(now, Optional.empty(), Optional.empty(), 500)))
                .isLessThan(FEW_BLOCKS);
    }

    @Test
    void a_stretch_of_a_long_transaction_goes_on_where_the_one_before_it_ended() {
        var before = feed.standing().now();
        note("work_id, bulk", "true", LONG);
        var until = Optional.of(feed.standing().now());
        var first = feed.bulk(before, until, Optional.empty(), LONG - 100);
        assertThat(blocks(() -> feed.bulk(before, until, first.last(), 500))).isLessThan(FEW_BLOCKS);

        var rest = feed.bulk(before, until, first.last(), 500);
        assertThat(first.ids()).hasSize(LONG - 100).doesNotContainAnyElementsOf(rest.ids());
        assertThat(rest.ids()).hasSize(100);
    }

    @Test
    void what_was_running_is_read_before_what_came_later_and_each_once() {
        var began = feed.standing().now();
        var early = note("work_id, bulk", "false", 700);
        var after = feed.standing().now();
        // As a reader stands whose last snapshot was taken while that transaction was under way.
        var running = new Cursor(began.next(), after.next(), List.of(early));
        note("work_id, bulk", "false", 700);
        var first = feed.works(running, Optional.empty(), Optional.empty(), 1_000);
        var rest = feed.works(running, Optional.empty(), first.last(), 1_000);
        assertThat(first.ids()).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(rest.ids()).hasSize(400).doesNotContainAnyElementsOf(first.ids());
    }

    /** @return the transaction */
    private String note(String columns, String bulk, int count) {
        return jdbc.sql("""
                with noted as (
                    insert into catalogue_change (%s)
                    select gen_random_uuid(), %s from generate_series(1, :count) returning txid
                ) select min(cast(txid as text)) from noted
                """.formatted(columns, bulk))
                .param("count", count)
                .query(String.class)
                .single();
    }

    /** Of the feed and its indexes, that are touched by a look. */
    private long blocks(Runnable look) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var before = touched();
            look.run();
            return touched() - before;
        }));
    }

    private long touched() {
        return jdbc.sql("""
                select sum(pg_stat_get_xact_blocks_fetched(c.oid)) from pg_class c
                where c.oid = 'catalogue_change'::regclass
                   or c.oid in (select indexrelid from pg_index where indrelid = 'catalogue_change'::regclass)
                """).query(Long.class).single();
    }
}
