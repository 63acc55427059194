package org.carrel.importing.demo;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoStore {
    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of several nodes that start at once one goes on, and the others wait for it to be done. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('carrel.demo'))").query(row -> {});
    }

    boolean hasBooks() {
        return jdbc.sql("select exists (select from book)").query(Boolean.class).single();
    }

    /** Nobody can be lent a book in the past, but a library has such loans. */
    void lentEarlier(UUID loan, int days) {
        jdbc.sql("""
                update loan set lent_at = lent_at - make_interval(days => :days), due_at = due_at - make_interval(days => :days)
                where id = :loan
                """).param("loan", loan).param("days", days).update();
    }
}
