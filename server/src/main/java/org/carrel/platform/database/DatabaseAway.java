package org.carrel.platform.database;

import java.sql.SQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Tells a database that is away from a request that went wrong. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean caused(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CannotGetJdbcConnectionException
                    || (t instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08"))) {
                return true;
            }
        }
        return false;
    }
}
