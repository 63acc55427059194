package org.carrel.bench;

import java.util.List;

/** What can be measured, and what must be reached. */
enum Journey {
    /** A copy by its barcode, with a signed token; against the same two statements. */
    CHECKOUT(List.of(
            new Run("check-out over HTTP", Run.Tool.WRK, "checkout.lua"),
            new Run("pgbench, the same statements", Run.Tool.PGBENCH, "checkout.pgbench", 0.60),
            new Run("pgbench, simplest statement that could lend", Run.Tool.PGBENCH, "simplest.pgbench", 0))),
    /** A book by its id, any of all, and of a thousand that are asked for again and again; against the primary-key select. */
    BOOK(List.of(
            new Run("any book over HTTP", Run.Tool.WRK, "book-cold.lua"),
            new Run("pgbench, primary-key select", Run.Tool.PGBENCH, "book.pgbench", 0.45),
            new Run("known book over HTTP, If-None-Match", Run.Tool.WRK, "book-warm.lua"),
            new Run("pgbench, primary-key select again", Run.Tool.PGBENCH, "book.pgbench", 0.80))),
    /** A page of twenty books; against the same select. */
    LIST(List.of(
            new Run("page of 20 over HTTP", Run.Tool.WRK, "list.lua"),
            new Run("pgbench, the same select", Run.Tool.PGBENCH, "list.pgbench", 0.35)));

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that cannot change.
    private final List<Run> runs;

    Journey(List<Run> runs) {
        this.runs = runs;
    }

    List<Run> runs() {
        return runs;
    }

    /**
     * One load.
     *
     * @param target what the HTTP run before must reach of this, as a ratio; 0 for none
     */
    record Run(String name, Tool tool, String script, double target) {
        enum Tool {
            WRK,
            PGBENCH
        }

        Run(String name, Tool tool, String script) {
            this(name, tool, script, 0);
        }
    }
}
