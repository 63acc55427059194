package org.carrel.account.session;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clears away the rows of sessions. */
@Repository
class SessionPurgeStore {
    private final JdbcClient jdbc;

    SessionPurgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what was not used since then. Nobody can go on with it: its token or cookie is past its time as well. */
    void endUnused(Instant since, Instant now) {
        jdbc.sql("""
                        update session set ended_at = :now, end_reason = :reason
                        where ended_at is null and last_used_at < :since
                        """)
                .param("since", at(since))
                .param("now", at(now))
                .param("reason", EndReason.EXPIRED.stored())
                .update();
    }

    /** Of those whose sessions are to be forgotten it is noted on which day they were last seen. */
    void noteLastSeen(Instant now, Instant ended) {
        jdbc.sql("""
                        update users u set last_seen_on = seen.day from (
                            select user_id, cast(max(last_used_at) at time zone 'UTC' as date) as day from session
                            where expires_at < :now or ended_at < :ended group by user_id) as seen
                        where u.id = seen.user_id and u.status <> 'erased' and coalesce(u.last_seen_on < seen.day, true)
                        """).param("now", at(now)).param("ended", at(ended)).update();
    }

    /** Forgets sessions that are past their time, and those that ended before then. */
    void purge(Instant now, Instant ended) {
        jdbc.sql("delete from session where expires_at < :now or ended_at < :ended")
                .param("now", at(now))
                .param("ended", at(ended))
                .update();
        jdbc.sql("delete from refresh_token where expires_at < :now")
                .param("now", at(now))
                .update();
    }
}
