package org.carrel.importing.googlebooks;

import java.time.ZoneOffset;
import org.carrel.account.User;
import org.carrel.importing.ImportSource;
import org.carrel.importing.job.QueryJobs;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the configured queries are queued as imports, by one node, in the name of the system account. */
@Configuration(proxyBeanMethods = false)
class DailyImport {
    @Bean
    Recurring importFromGoogleBooks(GoogleBooksProperties properties, QueryJobs jobs) {
        return Recurring.cron(
                "import-google-books",
                properties.cron(),
                ZoneOffset.UTC,
                () -> properties
                        .queries()
                        .forEach(
                                query -> jobs.queue(ImportSource.GOOGLE_BOOKS, query.q(), query.limit(), User.SYSTEM)));
    }
}
