package org.carrel.importing.job;

import java.time.Clock;
import java.time.Duration;
import org.carrel.catalogue.Books;
import org.carrel.importing.BookImport;
import org.carrel.platform.database.DataDirectory;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts together those who work on jobs. */
@Configuration(proxyBeanMethods = false)
class JobGround {
    private static final Duration BROKEN_OFF = Duration.ofHours(1);

    @Bean
    BatchWriter batchWriter(
            BookImport books,
            DeedStore deeds,
            ProblemStore problems,
            LeaseStore leases,
            ImportProperties properties,
            TransactionTemplate transaction) {
        return new BatchWriter(books, deeds, problems, leases, properties, transaction, Checkpoint.NONE);
    }

    @Bean
    UndoWork undoWork(
            DeedStore deeds,
            CopyRemoval copies,
            ProblemStore problems,
            LeaseStore leases,
            Books books,
            ImportProperties properties,
            TransactionTemplate transaction,
            JsonMapper json) {
        return new UndoWork(deeds, copies, problems, leases, books, properties, transaction, json);
    }

    @Bean
    JobWorks jobWorks(
            JobStore jobs,
            LeaseStore leases,
            Sources sources,
            BookImport imports,
            Books books,
            UndoWork undos,
            ImportProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        return new JobWorks(jobs, leases, sources, imports, books, undos, properties, transaction, clock);
    }

    @Bean
    JobRunner jobRunner(
            DataDirectory data,
            LeaseStore leases,
            JobWorks works,
            BatchWriter writer,
            ImportProperties properties,
            Clock clock) {
        return new JobRunner(Node.server(data), leases, works.with(writer), properties, clock);
    }

    @Bean
    Recurring purgeOfImportFiles(FileStore files, ImportProperties properties, Clock clock) {
        return Recurring.every("purge-import-files", Duration.ofHours(1), () -> {
            var now = clock.instant();
            files.purge(now.minus(BROKEN_OFF), now.minus(properties.filesKept()));
        });
    }
}
