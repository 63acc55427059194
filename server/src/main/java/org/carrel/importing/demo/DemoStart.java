package org.carrel.importing.demo;

import org.carrel.platform.database.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills an empty library at the start of a server that was asked to ({@code run --demo}, {@code carrel.demo=true}). */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "carrel.demo", havingValue = "true")
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private final DemoLibrary library;
    private final DataDirectory data;

    DemoStart(DemoLibrary library, DataDirectory data) {
        this.library = library;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var books = library.fill();
        if (books == 0) {
            LOG.info("The library has books: the demonstration leaves it as it is");
        } else {
            LOG.info(
                    "The demonstration library has {} books; its people and their passwords are in {}",
                    books,
                    data.directory("secrets").resolve(DemoPeople.FILE));
        }
    }
}
