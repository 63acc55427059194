package org.carrel.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away for the moment from a statement that is wrong. */
public final class DatabaseAway {
    /** PostgreSQL's states for shutting down, crashed, starting up, and no place for another connection (appendix A). */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseAway() {}

    /**
     * Whether somewhere in this exception's causes the database was not there: no connection to be had, or the one in use
     * broke. Trying again later is then the right answer (HTTP 503 with {@code Retry-After}).
     */
    public static boolean caused(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (isAway(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case CannotGetJdbcConnectionException e -> true;
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLRecoverableException e -> true;
            case CannotCreateTransactionException e -> e.getCause() instanceof SQLException;
            case SQLException e -> away(e.getSQLState());
            default -> false;
        };
    }

    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
