package org.carrel.importing.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Folders and files by the clock ({@code carrel.import.*}).
 *
 * @param folders the folders that schedules may watch, with all below them, as full paths; none by default. With several nodes
 *     each of them must reach the same folders
 * @param foldersQuiet for how long a file must not have changed before it is taken, 0 seconds to 1 day
 * @param downloadWithin how long a file on the web may take to come, 1 second to 12 hours
 */
@ConfigurationProperties("carrel.import")
record FolderProperties(
        @DefaultValue List<Path> folders,
        @DefaultValue("30s") Duration foldersQuiet,
        @DefaultValue("1h") Duration downloadWithin) {
    FolderProperties {
        folders = folders.stream().map(Path::normalize).toList();
        check(folders.stream().allMatch(Path::isAbsolute), "folders", "full paths", folders);
        within(foldersQuiet, Duration.ZERO, Duration.ofDays(1), "folders-quiet");
        within(downloadWithin, Duration.ofSeconds(1), Duration.ofHours(12), "download-within");
    }

    private static void within(Duration value, Duration least, Duration most, String name) {
        check(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, least + " to " + most, value);
    }

    private static void check(boolean right, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException("carrel.import.%s must be %s, is %s".formatted(name, wanted, is));
        }
    }
}
