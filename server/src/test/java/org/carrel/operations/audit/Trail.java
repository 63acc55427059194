package org.carrel.operations.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.testing.TestDatabase;
import org.springframework.boot.test.context.TestComponent;

/** The trail as tests look at it: all that waits is written and sealed first. */
@TestComponent
public class Trail {
    private static final AuditFilter EVERYTHING = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private final DeedBacklog backlog;
    private final Sealer sealer;
    private final AuditEntryStore entries;

    Trail(DeedBacklog backlog, Sealer sealer, AuditEntryStore entries) {
        this.backlog = backlog;
        this.sealer = sealer;
        this.entries = entries;
    }

    /** What earlier tests left waiting goes nowhere. */
    void begin() {
        backlog.write();
        TestDatabase.reset();
    }

    public void seal() {
        backlog.write();
        sealer.seal(Duration.ZERO);
    }

    List<AuditEntry> all() {
        seal();
        return entries.behind(0, EVERYTHING, 1_000);
    }

    List<AuditEntry> of(String action) {
        return all().stream().filter(entry -> entry.action().equals(action)).toList();
    }

    AuditEntry only(String action) {
        var found = of(action);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines of " + action + " in " + all());
        }
        return found.getFirst();
    }
}
