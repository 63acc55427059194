package org.carrel.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much books are asked for, as rows. */
@Repository
class PopularityStore {
    private final JdbcClient jdbc;

    PopularityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Score(UUID bookId, double score) {}

    /**
     * Those whose score is another than it was. It grows with the logarithm, and in steps: a loan more of a book that is
     * lent every week changes nothing, and the index need not hear of it.
     */
    List<Score> changed(Instant since, int most) {
        return jdbc.sql("""
                with asked as (
                    select book_id, count(*) as times from loan where lent_at >= :since group by book_id
                    union all
                    select book_id, count(*) from hold where ended_at is null group by book_id
                ), counted as (
                    select book_id, cast(round(cast(ln(1 + sum(times)) as numeric), 1) as real) as score
                    from asked group by book_id
                )
                select coalesce(c.book_id, p.book_id) as book_id, coalesce(c.score, 0) as score
                from counted c full join book_popularity p on p.book_id = c.book_id
                where coalesce(c.score, 0) <> coalesce(p.score, 0)
                limit :most
                """)
                .param("since", Columns.at(since))
                .param("most", most)
                .query((row, n) -> new Score(Columns.id(row, "book_id"), row.getDouble("score")))
                .list();
    }

    void put(List<Score> scores) {
        jdbc.sql("""
                insert into book_popularity (book_id, score)
                select * from unnest(cast(:books as uuid[]), cast(:scores as real[]))
                on conflict (book_id) do update set score = excluded.score
                """)
                .param(
                        "books",
                        scores.stream().map(each -> each.bookId().toString()).toArray(String[]::new))
                .param("scores", scores.stream().map(Score::score).toArray(Double[]::new))
                .update();
    }
}
