package org.carrel.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How statements are carried out that name a thousand rows at once. A plan that was made while a table was small reads all of
 * it and compares every row with each of the thousand; a connection keeps it until the table's statistics are gathered anew, and
 * an import is half through by then.
 */
public final class BulkPlans {
    private BulkPlans() {}

    /**
     * To the end of the transaction: by indexes. Not planned anew each time: that would be true of the database's own look at
     * each row's foreign keys, too, and cost a record more than all that is done for it.
     */
    public static void use(JdbcClient jdbc) {
        jdbc.sql("select set_config('enable_seqscan', 'off', true)").query(row -> {});
    }
}
