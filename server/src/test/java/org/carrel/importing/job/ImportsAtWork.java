package org.carrel.importing.job;

import java.util.function.Consumer;
import org.carrel.importing.BookImport;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what is queued, here and now, as a test wants it. */
public final class ImportsAtWork {
    private final JobRunner runner;
    private final JobWorks works;
    private final LeaseStore leases;
    private final BookImport books;
    private final DeedStore deeds;
    private final ProblemStore problems;
    private final TransactionTemplate transaction;

    ImportsAtWork(
            JobRunner runner,
            JobWorks works,
            LeaseStore leases,
            BookImport books,
            DeedStore deeds,
            ProblemStore problems,
            TransactionTemplate transaction) {
        this.runner = runner;
        this.works = works;
        this.leases = leases;
        this.books = books;
        this.deeds = deeds;
        this.problems = problems;
        this.transaction = transaction;
    }

    /** @return how many were done */
    public int work() {
        var done = 0;
        while (runner.runNext()) {
            done++;
        }
        return done;
    }

    /** Another node with small batches, at which something happens at each point where a batch can be cut off. */
    JobRunner node(String name, int batch, Consumer<Checkpoint.Moment> at) {
        var is = works.properties();
        var small = new ImportProperties(
                is.maxFile(),
                is.maxPending(),
                is.maxPendingSize(),
                is.filesKept(),
                0,
                batch,
                is.lease(),
                is.pollingInterval(),
                is.listeners());
        var writer = new BatchWriter(books, deeds, problems, leases, small, transaction, at::accept);
        var alike = new JobWorks(
                works.jobs(),
                leases,
                works.sources(),
                works.imports(),
                works.books(),
                works.undos(),
                small,
                transaction,
                works.clock());
        return new JobRunner(new Node(name), leases, alike.with(writer), small, works.clock());
    }
}
