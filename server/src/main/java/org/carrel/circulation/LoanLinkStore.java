package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.UUID;
import org.carrel.account.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose loans and holds that are over were. */
@Repository
class LoanLinkStore {
    private static final String CUT_LOANS = """
            update loan
            set reader_id = :nobody, lent_by = case when lent_by = reader_id then :nobody else lent_by end, version = version + 1
            """;
    private static final String CUT_HOLDS = "update hold set reader_id = :nobody, version = version + 1 ";
    private static final String OF_WHOM = """
             in (select l.id from %1$s l join users u on u.id = l.reader_id and not u.keeps_history
                 where l.%2$s <= :before and l.reader_id <> '00000000-0000-7000-8000-000000000002'
                 order by l.%2$s, l.id limit :most for update of l skip locked)
            """;
    private static final String OLD_LOANS = CUT_LOANS + "where id" + OF_WHOM.formatted("loan", "returned_at");
    private static final String OLD_HOLDS = CUT_HOLDS + "where id" + OF_WHOM.formatted("hold", "ended_at");

    private final JdbcClient jdbc;

    LoanLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int openLoans(UUID user) {
        return jdbc.sql("select count(*) from loan where reader_id = :user and returned_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /** @return how many there were */
    int cutLoans(Instant before, int most) {
        return cut(OLD_LOANS, before, most);
    }

    int cutHolds(Instant before, int most) {
        return cut(OLD_HOLDS, before, most);
    }

    /** All that is over of one reader, whatever they keep. */
    void cutAll(UUID user) {
        of(user, CUT_LOANS + "where reader_id = :user and returned_at is not null")
                .update();
        of(user, CUT_HOLDS + "where reader_id = :user and ended_at is not null").update();
    }

    /** What was over by then of one reader. */
    void cutAll(UUID user, Instant before) {
        of(user, CUT_LOANS + "where reader_id = :user and returned_at <= :before")
                .param("before", at(before))
                .update();
        of(user, CUT_HOLDS + "where reader_id = :user and ended_at <= :before")
                .param("before", at(before))
                .update();
    }

    private int cut(String sql, Instant before, int most) {
        return jdbc.sql(sql)
                .param("nobody", User.NOBODY)
                .param("before", at(before))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec of(UUID user, String sql) {
        return jdbc.sql(sql).param("nobody", User.NOBODY).param("user", user);
    }
}
