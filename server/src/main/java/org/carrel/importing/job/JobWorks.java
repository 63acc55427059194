package org.carrel.importing.job;

import java.time.Clock;
import org.carrel.catalogue.Books;
import org.carrel.importing.BookImport;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes those who work on jobs, all alike but for who writes for them. */
record JobWorks(
        JobStore jobs,
        LeaseStore leases,
        Sources sources,
        BookImport imports,
        Books books,
        UndoWork undos,
        ImportProperties properties,
        TransactionTemplate transaction,
        Clock clock) {
    JobWork with(BatchWriter writer) {
        var work = new ImportWork(sources, writer, properties);
        var dryRuns = new DryRunWork(work, writer, leases, imports, books);
        return new JobWork(jobs, leases, work, dryRuns, undos, transaction, clock);
    }
}
