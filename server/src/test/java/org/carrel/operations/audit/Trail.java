package org.carrel.operations.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private final Witness witness;

    Trail(DeedBacklog backlog, Sealer sealer, AuditEntryStore entries, Witness witness) {
        this.backlog = backlog;
        this.sealer = sealer;
        this.entries = entries;
        this.witness = witness;
    }

    /** What earlier tests left waiting goes nowhere, and what this node saw of their trails is forgotten. */
    void begin() {
        backlog.write();
        TestDatabase.reset();
        try {
            Files.deleteIfExists(witness.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
