package org.carrel.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How statements are carried out that name a thousand rows at once. A plan that was made while a table was small reads all of
 * it and compares every row with each of the thousand; a connection keeps it until the table's statistics are gathered anew, and
 * an import is half through by then.
 */
public final class BulkPlans {
    private BulkPlans() {}

    /** To the end of the transaction: by indexes, planned for the values that there are. */
    public static void use(JdbcClient jdbc) {
        jdbc.sql("""
                select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)
                """).query(row -> {});
    }
}
