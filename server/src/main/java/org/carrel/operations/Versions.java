package org.carrel.operations;

import java.util.Optional;

/** Which Carrel this is. */
final class Versions {
    private Versions() {}

    /** As the jar's manifest has it. */
    static String own() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }
}
