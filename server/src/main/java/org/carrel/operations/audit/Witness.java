package org.carrel.operations.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.carrel.platform.database.DataDirectory;
import org.springframework.stereotype.Component;

/** The last checkpoint of this node, in its data directory: who cuts the end of the trail cannot cut this with it. */
@Component
class Witness {
    private static final String FILE = "checkpoint";
    private final DataDirectory data;

    Witness(DataDirectory data) {
        this.data = data;
    }

    /** Never goes back by itself: what was seen was seen. */
    void saw(Checkpoint checkpoint) {
        if (last().filter(seen -> seen.position() >= checkpoint.position()).isPresent()) {
            return;
        }
        try {
            var draft = file().resolveSibling(FILE + ".part");
            Files.writeString(draft, checkpoint.written() + "\n");
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Checkpoint> last() {
        try {
            return Files.exists(file()) ? Checkpoint.parse(Files.readString(file())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return data.directory("audit").resolve(FILE);
    }
}
