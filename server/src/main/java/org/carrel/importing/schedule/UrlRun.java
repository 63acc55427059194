package org.carrel.importing.schedule;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.job.FileJobs;
import org.carrel.platform.fetch.Fetched;
import org.carrel.platform.fetch.Fetcher;
import org.carrel.platform.fetch.Wanted;
import org.carrel.platform.fetch.WebAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file on the web, unless it is still the one that was taken last. */
@Component
class UrlRun {
    private final Fetcher fetcher;
    private final FileJobs jobs;
    private final ScheduleStore schedules;
    private final RunStore runs;
    private final FolderProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UrlRun(
            Fetcher fetcher,
            FileJobs jobs,
            ScheduleStore schedules,
            RunStore runs,
            FolderProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.fetcher = fetcher;
        this.jobs = jobs;
        this.schedules = schedules;
        this.runs = runs;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return what is to be said of it */
    List<String> take(Schedule schedule, UUID run, UUID by) throws IOException {
        try (var fetched = fetcher.open(wanted(schedule))) {
            if (fetched.status() == 304) {
                return List.of("It has not changed.");
            }
            if (fetched.status() != 200) {
                throw new IOException("The server there answered " + fetched.status() + ".");
            }
            var name = name(schedule.address().orElseThrow());
            var taken = jobs.receive(fetched.body(), name, by);
            if (schedule.seen().sha256().equals(Optional.of(taken.sha256()))) {
                jobs.discard(taken);
                schedules.remember(schedule.id(), seen(fetched, taken));
                return List.of("It has not changed.");
            }
            queue(schedule, run, taken, seen(fetched, taken), by);
            return List.of();
        }
    }

    /** Reads no further than a file may be long. */
    static InputStream atMost(InputStream in, long most) {
        return new FilterInputStream(in) {
            private long passed;

            @Override
            public int read() throws IOException {
                return (int) count(super.read(), 1);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                var read = super.read(bytes, offset, length);
                return (int) count(read, read);
            }

            private long count(long result, int bytes) throws IOException {
                passed += result < 0 ? 0 : bytes;
                if (passed > most) {
                    throw new IOException("It is larger than %,d bytes.".formatted(most));
                }
                return result;
            }
        };
    }

    /** What broke, in words; where there are none, its kind. */
    static String said(Exception e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    private Wanted wanted(Schedule schedule) {
        var wanted = Wanted.of(schedule.address().orElseThrow(), jobs.largest(), properties.downloadWithin());
        var seen = schedule.seen();
        var withTag = seen.etag().map(tag -> wanted.with("If-None-Match", tag)).orElse(wanted);
        return seen.lastModified()
                .map(date -> withTag.with("If-Modified-Since", date))
                .orElse(withTag);
    }

    private void queue(Schedule schedule, UUID run, FileJobs.Kept taken, Schedule.Seen seen, UUID by)
            throws IOException {
        var wrong = transaction.execute(status -> {
            try {
                runs.addJob(run, jobs.queue(taken, schedule.onMatch(), by), clock.instant());
                schedules.remember(schedule.id(), seen);
                return Optional.<IOException>empty();
            } catch (IOException e) {
                status.setRollbackOnly();
                return Optional.of(e);
            }
        });
        if (wrong != null && wrong.isPresent()) {
            jobs.discard(taken);
            throw wrong.get();
        }
    }

    private static Schedule.Seen seen(Fetched fetched, FileJobs.Kept taken) {
        return new Schedule.Seen(fetched.header("ETag"), fetched.header("Last-Modified"), Optional.of(taken.sha256()));
    }

    private static String name(WebAddress address) {
        var path = Optional.ofNullable(address.uri().getPath()).orElse("");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? address.host() : name.substring(0, Math.min(200, name.length()));
    }
}
