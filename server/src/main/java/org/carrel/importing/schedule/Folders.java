package org.carrel.importing.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Folders that may be watched: those that the administrator named, and what lies below them, wherever links lead. What is
 * elsewhere is refused alike, whether it is there or not.
 */
@Component
class Folders {
    private final FolderProperties properties;
    private final Clock clock;

    Folders(FolderProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws InvalidInput 422 where it may not be watched, or is none */
    void require(String path) {
        if (properties.folders().isEmpty()) {
            throw wrong("No folder may be watched; the administrator can allow some by carrel.import.folders.");
        }
        if (real(path).isEmpty()) {
            throw wrong("Must be a folder that is there, in one of those that carrel.import.folders names.");
        }
    }

    /** Where it really is; empty where it may not be watched, or is no folder that can be read. */
    Optional<Path> real(String text) {
        try {
            var path = Path.of(text);
            if (!path.isAbsolute() || properties.folders().stream().noneMatch(path.normalize()::startsWith)) {
                return Optional.empty();
            }
            var real = path.toRealPath();
            return Optional.of(real).filter(Files::isDirectory).filter(this::isAllowed);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Its files by name: no hidden ones, no folders, no links, and none that changed a moment ago. */
    List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(this::isQuiet)
                    .sorted()
                    .toList();
        }
    }

    private boolean isQuiet(Path file) {
        try {
            var since = clock.instant().minus(properties.foldersQuiet());
            return !Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isAllowed(Path real) {
        return properties.folders().stream().anyMatch(allowed -> {
            try {
                return real.startsWith(allowed.toRealPath());
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static InvalidInput wrong(String message) {
        return InvalidInput.notAcceptable("path", "folder_not_allowed", message);
    }
}
