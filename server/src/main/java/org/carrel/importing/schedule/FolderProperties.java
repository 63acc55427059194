package org.carrel.importing.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carrel.platform.Bounds;
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
    private static final Bounds BOUNDS = new Bounds("carrel.import");

    FolderProperties {
        folders = folders.stream().map(Path::normalize).toList();
        BOUNDS.check(folders.stream().allMatch(Path::isAbsolute), "folders", "full paths", folders);
        BOUNDS.within(foldersQuiet, Duration.ZERO, Duration.ofDays(1), "folders-quiet");
        BOUNDS.within(downloadWithin, Duration.ofSeconds(1), Duration.ofHours(12), "download-within");
    }
}
