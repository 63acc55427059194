package org.carrel.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.platform.database.BulkPlans;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to an edition in the index but stands in other rows, for many at once. */
@Repository
class EditionStore {
    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever follows in the transaction. */
    void goByIndexes() {
        BulkPlans.use(jdbc);
    }

    /** Each author is looked up by itself: few have variants, and whoever asks for those first goes through all authors. */
    Map<UUID, List<String>> nameVariants(Collection<UUID> bookIds) {
        var found = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                select c.book_id, a.variants from book_contributor c
                cross join lateral (select variants from author where id = c.author_id and variants <> '{}' offset 0) a
                where c.book_id = any(cast(:books as uuid[])) order by c.book_id, c.position
                """).param("books", texts(bookIds)).query(row -> {
            var variants = (String[]) row.getArray("variants").getArray();
            found.computeIfAbsent(Columns.id(row, "book_id"), id -> new ArrayList<>())
                    .addAll(List.of(variants));
        });
        return found;
    }

    Map<UUID, Double> popularity(Collection<UUID> bookIds) {
        var found = new HashMap<UUID, Double>();
        jdbc.sql("select book_id, score from book_popularity where book_id = any(cast(:books as uuid[]))")
                .param("books", texts(bookIds))
                .query(row -> {
                    found.put(Columns.id(row, "book_id"), row.getDouble("score"));
                });
        return found;
    }

    /** The works of these books; those that are not there are left out. */
    List<UUID> worksOf(Collection<UUID> bookIds) {
        return jdbc.sql("select distinct work_id from book where id = any(cast(:books as uuid[]))")
                .param("books", texts(bookIds))
                .query((row, n) -> Columns.id(row, "work_id"))
                .list();
    }

    /** About how many books there are, deleted ones included. */
    long books() {
        return jdbc.sql("select greatest(0, reltuples::bigint) from pg_class where oid = 'book'::regclass")
                .query(Long.class)
                .single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
