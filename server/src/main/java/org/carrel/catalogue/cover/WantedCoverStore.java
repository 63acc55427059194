package org.carrel.catalogue.cover;

import java.time.Instant;
import java.util.List;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which covers are to be fetched. Triggers write them; whoever takes one takes it for a while, and no other has it meanwhile. */
@Repository
class WantedCoverStore {
    private final JdbcClient jdbc;

    WantedCoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until when others may take them, should this node not live to settle them */
    List<WantedCover> take(int most, Instant now, Instant until) {
        return jdbc.sql("""
                with next as (
                    select book_id from cover_wanted where not given_up and due_at <= :now
                    order by due_at limit :most for update skip locked
                )
                update cover_wanted w set due_at = :until, attempts = w.attempts + 1
                from next n where w.book_id = n.book_id
                returning w.book_id, w.url, w.attempts
                """)
                .param("most", most)
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .query((row, n) ->
                        new WantedCover(Columns.id(row, "book_id"), row.getString("url"), row.getInt("attempts")))
                .list();
    }

    void done(WantedCover cover) {
        jdbc.sql("delete from cover_wanted where book_id = :id and url = :url")
                .param("id", cover.bookId())
                .param("url", cover.url())
                .update();
    }

    void later(WantedCover cover, String problem, Instant due) {
        jdbc.sql("update cover_wanted set due_at = :due, problem = :problem where book_id = :id and url = :url")
                .param("id", cover.bookId())
                .param("url", cover.url())
                .param("problem", problem)
                .param("due", Columns.at(due))
                .update();
    }

    void giveUp(WantedCover cover, String problem, Instant now) {
        jdbc.sql("""
                update cover_wanted set given_up = true, due_at = :now, problem = :problem
                where book_id = :id and url = :url
                """)
                .param("id", cover.bookId())
                .param("url", cover.url())
                .param("problem", problem)
                .param("now", Columns.at(now))
                .update();
    }

    /**
     * Those that were given up are tried anew.
     *
     * @return how many
     */
    int tryAnew(Instant now) {
        return jdbc.sql("update cover_wanted set given_up = false, attempts = 0, due_at = :now where given_up")
                .param("now", Columns.at(now))
                .update();
    }

    Page<MissingCover> givenUp(MissingCoverQuery query) {
        var listing = new Listing("w.book_id, w.url, w.attempts, w.problem, w.due_at", "cover_wanted w", "w.book_id")
                .where("w.given_up")
                .sortable("since", "w.due_at", "timestamptz");
        return listing.page(
                jdbc,
                query.page(),
                (row, n) -> new MissingCover(
                        Columns.id(row, "book_id"),
                        row.getString("url"),
                        row.getInt("attempts"),
                        Columns.optionalText(row, "problem"),
                        Columns.instant(row, "due_at")),
                () -> listing.count(jdbc));
    }
}
