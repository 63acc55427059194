package org.carrel.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When works changed last, for those who follow all of them. Works of which no edition is left are not there. */
@Repository
public class WorkDates {
    private final JdbcClient jdbc;

    WorkDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A work, and when one of its editions changed last. */
    public record Changed(UUID workId, Instant at) {}

    /**
     * So many works in a row, in the order of their ids.
     *
     * @param last the one at the end
     * @param at when one of them changed last
     */
    public record Stretch(UUID last, int works, Instant at) {}

    /** All works in stretches of at most so many. It reads the whole catalogue, so its answer is worth keeping for a while. */
    public List<Stretch> stretches(int most) {
        return jdbc.sql("""
                with works as (
                    select work_id, max(updated_at) as at, (row_number() over (order by work_id) - 1) / :most as stretch
                    from book where deleted_at is null group by work_id
                )
                select max(work_id::text collate "C") as last, count(*) as works, max(at) as at
                from works group by stretch order by stretch
                """)
                .param("most", most)
                .query((row, n) -> new Stretch(
                        UUID.fromString(row.getString("last")), row.getInt("works"), Columns.instant(row, "at")))
                .list();
    }

    /** The next works behind one and up to another; {@code new UUID(0, 0)} stands before the first. */
    public List<Changed> between(UUID after, UUID last, int most) {
        return jdbc.sql("""
                select work_id, max(updated_at) as at from book
                where deleted_at is null and work_id > :after and work_id <= :last
                group by work_id order by work_id limit :most
                """)
                .param("after", after)
                .param("last", last)
                .param("most", most)
                .query((row, n) -> new Changed(Columns.id(row, "work_id"), Columns.instant(row, "at")))
                .list();
    }
}
