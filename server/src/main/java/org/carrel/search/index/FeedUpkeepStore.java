package org.carrel.search.index;

import java.time.Instant;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what is old of the feed. */
@Repository
class FeedUpkeepStore {
    private final JdbcClient jdbc;

    FeedUpkeepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes where the feed stands now. */
    void mark(Instant now) {
        jdbc.sql("""
                insert into search_feed_mark (at, lowest) values (:now, pg_snapshot_xmin(pg_current_snapshot()))
                on conflict (at) do nothing
                """).param("now", Columns.at(now)).update();
    }

    /**
     * What was noted up to this mark may be removed from now on. It is said before it is done: who reads the feed sees in
     * the same statement whether it still reaches back to where they left off.
     */
    void raiseFloor(Instant until) {
        jdbc.sql("""
                update search_feed set floor = m.lowest
                from (select lowest from search_feed_mark where at <= :until order by at desc limit 1) m
                where m.lowest > floor
                """).param("until", Columns.at(until)).update();
        jdbc.sql("delete from search_feed_mark where at <= :until")
                .param("until", Columns.at(until))
                .update();
    }

    /** @return how many were removed, at most so many */
    int removeBelowFloor(int most) {
        return jdbc.sql("""
                delete from catalogue_change where ctid = any(array(
                    select ctid from catalogue_change where txid < (select floor from search_feed) limit :most))
                """).param("most", most).update();
    }
}
