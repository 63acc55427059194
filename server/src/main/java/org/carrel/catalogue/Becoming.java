package org.carrel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A book that is there, and what an import makes of it.
 *
 * @param row what the import brings
 */
record Becoming(Book before, NewBook after, IntakeRow row) {
    UUID id() {
        return before.id();
    }

    /** @param parts those of the contributors that it would have */
    boolean differs(List<Part> parts) {
        return !after.description().equals(before.description())
                || !after.publication().equals(before.publication())
                || !after.identifiers().equals(before.identifiers())
                || !after.particulars().equals(before.particulars())
                || !parts.equals(before.contributors().stream()
                        .map(has -> new Part(has.authorId(), has.role()))
                        .toList());
    }

    /** Whether it is then all that the import says, and nothing else. */
    boolean isWhole() {
        return after.equals(row.book());
    }

    /** The name of its first contributor, for whom the import may have an id only. */
    Optional<String> firstName() {
        return after.contributors().stream()
                .findFirst()
                .flatMap(credit -> credit.authorId().flatMap(this::nameOf).or(credit::name));
    }

    private Optional<String> nameOf(UUID authorId) {
        return before.contributors().stream()
                .filter(has -> has.authorId().equals(authorId))
                .map(Contributor::name)
                .findFirst();
    }
}
