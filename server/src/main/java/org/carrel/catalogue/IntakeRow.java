package org.carrel.catalogue;

import java.util.Optional;
import java.util.UUID;

/**
 * A book that is being taken in.
 *
 * @param place where its answer belongs
 * @param fresh as it would be made, were it new
 * @param locked whether its row is to be locked in any case
 */
record IntakeRow(int place, BookRow fresh, Optional<SourceRecord> record, boolean locked) {
    UUID id() {
        return fresh.id();
    }

    NewBook book() {
        return fresh.book();
    }

    boolean saysTheSameAs(IntakeRow other) {
        return book().equals(other.book()) && record.equals(other.record);
    }
}
