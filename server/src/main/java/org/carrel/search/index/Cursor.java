package org.carrel.search.index;

import java.util.Comparator;
import java.util.List;

/**
 * Where a reader of the feed stands: it knows the work of every transaction that this snapshot of PostgreSQL sees, and of
 * no other ({@code pg_snapshot}: lowest still running, next to be given, and those between them that were running).
 *
 * @param lowest every transaction below was over
 * @param next every transaction from here on was yet to come
 * @param running those in between that were under way
 */
record Cursor(long lowest, long next, List<String> running) {
    private static final Comparator<Cursor> AGE = Comparator.comparingLong(Cursor::lowest)
            .thenComparingLong(Cursor::next)
            .thenComparingInt(cursor -> -cursor.running().size());

    Cursor {
        running = List.copyOf(running);
    }

    static Cursor parse(String snapshot) {
        var parts = snapshot.split(":", -1);
        var running = parts[2].isEmpty() ? List.<String>of() : List.of(parts[2].split(","));
        return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Of two cursors of one reader the one that it had first. */
    static Cursor older(Cursor one, Cursor other) {
        return AGE.compare(one, other) <= 0 ? one : other;
    }

    /** As PostgreSQL writes it. */
    @Override
    public String toString() {
        return lowest + ":" + next + ":" + String.join(",", running);
    }
}
