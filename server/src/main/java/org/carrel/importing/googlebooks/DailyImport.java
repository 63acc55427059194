package org.carrel.importing.googlebooks;

import java.time.ZoneOffset;
import org.carrel.account.User;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the configured queries are run one after the other, by one node, in the name of the system account. */
@Configuration(proxyBeanMethods = false)
class DailyImport {
    @Bean
    Recurring importFromGoogleBooks(GoogleBooksProperties properties, GoogleImports imports) {
        return Recurring.cron(
                "import-google-books",
                properties.cron(),
                ZoneOffset.UTC,
                () -> properties.queries().forEach(query -> imports.run(query, User.SYSTEM)));
    }
}
