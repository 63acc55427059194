package org.carrel.catalogue.author;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who may change what while others credit authors. Each is held to the end of the transaction; whoever needs one takes it
 * before locking any row, in the order {@link #credit} or {@link #rewrite}, rows of books, {@link #create}.
 */
@Service
public class AuthorLocks {
    private final JdbcClient jdbc;

    AuthorLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Many at once: the authors that books are given stay. */
    public void credit() {
        take("select pg_advisory_xact_lock_shared(hashtext('carrel.authors'), 1)");
    }

    /** Alone: authors are renamed, merged or deleted, and nobody credits one meanwhile. */
    public void rewrite() {
        take("select pg_advisory_xact_lock(hashtext('carrel.authors'), 1)");
    }

    /** Alone: a name that nobody has becomes an author, once. */
    void create() {
        take("select pg_advisory_xact_lock(hashtext('carrel.authors'), 2)");
    }

    private void take(String lock) {
        jdbc.sql(lock).query(row -> {});
    }
}
