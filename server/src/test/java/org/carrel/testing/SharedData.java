package org.carrel.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The data that development shares, where they lie: beside the repository, or where {@code CARREL_SHARED_DATA} says. */
public final class SharedData {
    private SharedData() {}

    /** Empty where they are not here; then a test says so and is skipped. */
    public static Optional<Path> file(String name) {
        var here = Path.of("").toAbsolutePath();
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CARREL_SHARED_DATA")).map(Path::of),
                        Stream.iterate(here, at -> at != null, Path::getParent).map(at -> at.resolve("shared/data")))
                .map(data -> data.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }
}
