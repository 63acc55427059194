package org.carrel.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.importing.ImportProblem;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports for somebody at a terminal: done here, unless a server that runs beside is faster to take it up. */
@Component
class ImportAtHand {
    private static final Logger LOG = LoggerFactory.getLogger(ImportAtHand.class);
    private static final long LOOK = 200;
    private static final PageRequest FIRST =
            new PageRequest(100, 0, Optional.empty(), List.of(new PageRequest.Order("number", false)));
    private final ImportJobs jobs;
    private final JobStore store;
    private final QueryJobs queries;
    private final Sources sources;
    private final Uploads uploads;
    private final ProblemStore problems;
    private final LeaseStore leases;
    private final JobWorks works;
    private final BatchWriter writer;
    private final Clock clock;

    ImportAtHand(
            ImportJobs jobs,
            JobStore store,
            QueryJobs queries,
            Sources sources,
            Uploads uploads,
            ProblemStore problems,
            LeaseStore leases,
            JobWorks works,
            BatchWriter writer,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.queries = queries;
        this.sources = sources;
        this.uploads = uploads;
        this.problems = problems;
        this.leases = leases;
        this.works = works;
        this.writer = writer;
        this.clock = clock;
    }

    /** The import of this very file that was left before its end. */
    Optional<ImportJob> left(Path file) throws IOException {
        return store.left(sha256(file));
    }

    /**
     * A file as a draft.
     *
     * @throws IOException when nothing of it can be imported; then nothing stays of it
     */
    ImportJob draft(Path file, JobOptions options) throws IOException {
        options.check(sources);
        try (var in = Files.newInputStream(file)) {
            var received = uploads.receive(in, String.valueOf(file.getFileName()), User.SYSTEM);
            try {
                var job = jobs.draft(received, options, User.SYSTEM);
                sources.open(job).close();
                return job;
            } catch (IOException e) {
                uploads.discard(received.id());
                throw e;
            }
        }
    }

    ImportJob ask(WantedQuery query) {
        return queries.queue(query, User.SYSTEM);
    }

    Change<ImportJob> start(ImportJob draft, boolean only) {
        return only ? jobs.dryRun(draft.id(), User.SYSTEM) : jobs.step(draft.id(), JobSteps.START);
    }

    /** Lets a job that was paused or failed go on; one that was cut off needs nobody's leave. */
    Change<ImportJob> resume(UUID id) {
        var job = store.find(id);
        var goesOn = job.filter(one -> one.state() == JobState.QUEUED || one.state() == JobState.RUNNING);
        return goesOn.<Change<ImportJob>>map(Change.Made::new).orElseGet(() -> jobs.step(id, JobSteps.RESUME));
    }

    /** Works on it until it has ended or somebody paused it. */
    ImportJob toItsEnd(UUID id, ProgressBar bar) throws InterruptedException {
        try (var runner = new JobRunner(Node.command(), leases, works.with(writer), works.properties(), clock)) {
            var hook = new Thread(() -> leave(id, runner), "import-left");
            Runtime.getRuntime().addShutdownHook(hook);
            var worker = Thread.ofPlatform().name("import").daemon().start(() -> work(id, runner));
            var from = clock.instant();
            var first = Progress.of(now(id));
            while (worker.isAlive()) {
                worker.join(LOOK);
                bar.show(Progress.of(now(id)).since(first, from, clock.instant()));
            }
            forget(hook);
            return now(id);
        }
    }

    List<ImportProblem> problems(ImportJob job) {
        return problems.page(job.id(), new ProblemQuery(Optional.empty(), FIRST))
                .items();
    }

    private void work(UUID id, JobRunner runner) {
        while (!runner.isStopped() && !isAtRest(id)) {
            if (!runner.run(id)) {
                rest();
            }
        }
    }

    private boolean isAtRest(UUID id) {
        var state = now(id).state();
        return state.isEnd() || state == JobState.PAUSED;
    }

    private ImportJob now(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** Somebody ended the command: the job waits for them, and no server takes it up. */
    private void leave(UUID id, JobRunner runner) {
        runner.stop();
        jobs.step(id, JobSteps.PAUSE);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The program ends already, and leaves the import to whoever goes on with it");
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
