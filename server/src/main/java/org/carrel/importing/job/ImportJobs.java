package org.carrel.importing.job;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carrel.importing.RecordFormat;
import org.carrel.importing.TableFormat;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of imports, step by step. Those who do it are {@link JobWorkers}. */
@Service
class ImportJobs {
    private final JobStore store;
    private final Sources sources;
    private final Uploads uploads;
    private final JobWorkers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJobs(
            JobStore store,
            Sources sources,
            Uploads uploads,
            JobWorkers workers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.uploads = uploads;
        this.workers = workers;
        this.transaction = transaction;
        this.clock = clock;
    }

    Page<ImportJob> page(JobQuery query) {
        return store.page(query);
    }

    Optional<ImportJob> find(UUID id) {
        return store.find(id);
    }

    /** A file that has come, as a draft; what kind it is has been looked for. */
    ImportJob draft(Uploads.Received file, JobOptions options, UUID by) throws IOException {
        var format = options.source().flatMap(sources::format).or(() -> recognised(file));
        var looked = look(file.id(), format, options);
        var remarks = new ArrayList<>(looked.remarks());
        uploads.remark(file).ifPresent(remarks::add);
        return inserted(new JobStore.NewJob(
                Ids.next(),
                JobKind.IMPORT,
                Optional.empty(),
                format.map(RecordFormat::source),
                file.name(),
                Optional.empty(),
                Optional.of(file.id()),
                looked.header(),
                options,
                JobState.DRAFT,
                by,
                remarks));
    }

    /** A query, queued at once. */
    ImportJob ask(WantedQuery query, UUID by) {
        var options = JobOptions.NONE.on(query.onMatch());
        var job = inserted(new JobStore.NewJob(
                Ids.next(),
                JobKind.IMPORT,
                Optional.empty(),
                Optional.of(query.source()),
                query.query(),
                Optional.of(query.limit()),
                Optional.empty(),
                Optional.empty(),
                options,
                JobState.QUEUED,
                by,
                List.of()));
        workers.wake();
        return job;
    }

    /** Counts what an import would do, as it is set up at this moment. */
    Change<ImportJob> dryRun(UUID id, UUID by) {
        return store.find(id)
                .<Change<ImportJob>>map(job -> {
                    if (job.kind() == JobKind.DRY_RUN || job.state() != JobState.DRAFT) {
                        return JobRefusal.NOT_A_DRAFT.denied();
                    }
                    var refusal = JobSteps.START.refusal(job);
                    return refusal.isPresent()
                            ? refusal.get().denied()
                            : queued(job, JobKind.DRY_RUN, job.file().map(ImportJob.SentFile::id), by);
                })
                .orElseGet(() -> new Change.Unknown<>("import"));
    }

    /** Corrected rows of a job, as a job of their own that is queued at once. */
    Change<ImportJob> retry(ImportJob job, UUID file, UUID by) {
        return queued(job, JobKind.RETRY, Optional.of(file), by);
    }

    /** Changes what was said about a draft, and looks at its file again. */
    Change<ImportJob> prepare(UUID id, Precondition precondition, UnaryOperator<JobOptions> change) throws IOException {
        var before = store.find(id);
        if (before.isEmpty()) {
            return new Change.Unknown<>("import");
        }
        var options = change.apply(before.get().options());
        options.check(sources);
        var format = options.source()
                .flatMap(sources::format)
                .or(() -> before.get().source().flatMap(sources::format));
        var file = before.get().file().map(ImportJob.SentFile::id);
        var looked = file.isPresent() ? look(file.get(), format, options) : Looked.NOTHING;
        return changed(id, job -> {
            if (!precondition.met(job.version())
                    || job.version() != before.get().version()) {
                return new Change.Stale<>();
            }
            if (job.state() != JobState.DRAFT) {
                return JobRefusal.NOT_A_DRAFT.denied();
            }
            store.prepare(id, options, format.map(RecordFormat::source), looked.header(), looked.remarks());
            return made(id);
        });
    }

    /** @throws IOException when nothing of its file can be read as it is set up */
    Change<ImportJob> start(UUID id) throws IOException {
        var job = store.find(id);
        if (job.isPresent() && JobSteps.START.refusal(job.get()).isEmpty()) {
            sources.open(job.get()).close();
        }
        return step(id, JobSteps.START);
    }

    Change<ImportJob> step(UUID id, JobSteps step) {
        var result = changed(id, job -> {
            var refusal = step.refusal(job);
            if (refusal.isPresent()) {
                return refusal.get().denied();
            }
            store.become(id, step.next(), clock.instant());
            var after = store.find(id).orElseThrow();
            Audit.changed("imports", id, Standing.before(job), Standing.after(after));
            return new Change.Made<>(after);
        });
        workers.wake();
        return result;
    }

    /** How the columns of its table are understood; empty for other files. */
    List<TableFormat.Column> columns(ImportJob job) throws IOException {
        return sources.table(job).map(TableFormat.Table::columns).orElse(List.of());
    }

    private Change<ImportJob> queued(ImportJob of, JobKind kind, Optional<UUID> file, UUID by) {
        var job = inserted(new JobStore.NewJob(
                Ids.next(),
                kind,
                Optional.of(of.id()),
                of.source(),
                of.name(),
                of.limit(),
                file,
                of.header(),
                of.options(),
                JobState.QUEUED,
                by,
                List.of()));
        workers.wake();
        return new Change.Made<>(job);
    }

    /** What is known of a file before it is read. */
    private record Looked(Optional<String> header, List<String> remarks) {
        static final Looked NOTHING = new Looked(Optional.empty(), List.of());
    }

    private Looked look(UUID file, Optional<RecordFormat> format, JobOptions options) throws IOException {
        if (format.isEmpty()) {
            return new Looked(Optional.empty(), List.of("What kind of file it is was not recognised."));
        }
        if (!(format.get() instanceof TableFormat table)) {
            return Looked.NOTHING;
        }
        try (var in = Expansion.of(uploads.open(file))) {
            var seen = table.look(in, options.reading());
            return new Looked(Optional.of(seen.header()), seen.remarks());
        }
    }

    private Optional<RecordFormat> recognised(Uploads.Received file) {
        try {
            return sources.recognise(file.id(), file.name());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ImportJob inserted(JobStore.NewJob job) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            store.insert(job, clock.instant());
            var made = store.find(job.id()).orElseThrow();
            Audit.made("imports", job.id(), Standing.after(made));
            return made;
        }));
    }

    private Change<ImportJob> changed(UUID id, java.util.function.Function<ImportJob, Change<ImportJob>> deed) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> store.lock(id).map(deed).orElseGet(() -> new Change.Unknown<>("import"))));
    }

    private Change<ImportJob> made(UUID id) {
        return new Change.Made<>(store.find(id).orElseThrow());
    }
}
