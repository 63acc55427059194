package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import org.carrel.account.Sighting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who only ever comes to the desk was seen as well: by their loans and holds. */
@Repository
class ReadersSeen {
    private static final String NOTE = """
            update users u set last_seen_on = seen.day from (
                select reader_id, max(day) as day from (
                    select reader_id, cast(returned_at at time zone 'UTC' as date) as day from loan
                    where returned_at <= :before and reader_id <> '00000000-0000-7000-8000-000000000002'
                    union all
                    select reader_id, cast(placed_at at time zone 'UTC' as date) from hold
                    where ended_at <= :before and reader_id <> '00000000-0000-7000-8000-000000000002') as traces
                group by reader_id) as seen
            where u.id = seen.reader_id and not u.keeps_history and coalesce(u.last_seen_on < seen.day, true)
            """;

    private final JdbcClient jdbc;

    ReadersSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes it of those whose loans and holds are to be cut from them. */
    void note(Instant before) {
        jdbc.sql(NOTE).param("before", at(before)).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Sightings {
        @Bean
        Sighting byLoan() {
            return new Sighting(
                    "exists (select from loan l where l.reader_id = u.id and coalesce(l.returned_at >= :since, true))");
        }

        @Bean
        Sighting byHold() {
            return new Sighting(
                    "exists (select from hold h where h.reader_id = u.id and (h.ended_at is null or h.placed_at >= :since))");
        }
    }
}
