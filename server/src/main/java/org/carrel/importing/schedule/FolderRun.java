package org.carrel.importing.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.job.FileJobs;
import org.carrel.importing.schedule.FolderStore.Stand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the new files of a folder, each once for as long as it does not change. They stay where they are: a folder may belong
 * to others, or be one that we can only read.
 */
@Component
class FolderRun {
    private final Folders folders;
    private final FolderStore store;
    private final RunStore runs;
    private final FileJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FolderRun(
            Folders folders,
            FolderStore store,
            RunStore runs,
            FileJobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.folders = folders;
        this.store = store;
        this.runs = runs;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return what was wrong with single files, which keep the others out no more than each other */
    List<String> take(Schedule schedule, UUID run, UUID by) throws IOException {
        var folder = folders.real(schedule.path().orElseThrow())
                .orElseThrow(() -> new IOException("The folder is not there, or may no longer be watched."));
        var wrong = new ArrayList<String>();
        for (var file : folders.files(folder)) {
            try {
                take(schedule, run, file, by);
            } catch (IOException e) {
                wrong.add(file.getFileName() + ": " + UrlRun.said(e));
            }
        }
        return List.copyOf(wrong);
    }

    private void take(Schedule schedule, UUID run, Path file, UUID by) throws IOException {
        var stand = stand(file);
        if (store.known(schedule.id(), stand)) {
            return;
        }
        FileJobs.Kept taken;
        try (var in = Files.newInputStream(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            taken = jobs.receive(UrlRun.atMost(in, jobs.largest()), stand.name(), by);
        }
        if (!stand(file).equals(stand)) {
            jobs.discard(taken);
            return;
        }
        if (store.contentKnown(schedule.id(), taken.sha256())) {
            jobs.discard(taken);
            store.remember(schedule.id(), stand, taken.sha256(), Optional.empty(), clock.instant());
            return;
        }
        queue(schedule, run, stand, taken, by);
    }

    /** What is no file of records is remembered too, or it would be found wrong every time. */
    private void queue(Schedule schedule, UUID run, Stand stand, FileJobs.Kept taken, UUID by) throws IOException {
        var wrong = transaction.execute(status -> {
            try {
                var job = jobs.queue(taken, schedule.onMatch(), by);
                store.remember(schedule.id(), stand, taken.sha256(), Optional.of(job), clock.instant());
                runs.addJob(run, job, clock.instant());
                return Optional.<IOException>empty();
            } catch (IOException e) {
                status.setRollbackOnly();
                return Optional.of(e);
            }
        });
        if (wrong != null && wrong.isPresent()) {
            jobs.discard(taken);
            store.remember(schedule.id(), stand, taken.sha256(), Optional.empty(), clock.instant());
            throw wrong.get();
        }
    }

    /** Cut to what the database keeps of an instant. */
    private static Stand stand(Path file) throws IOException {
        var modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
        return new Stand(String.valueOf(file.getFileName()), Files.size(file), modified);
    }
}
