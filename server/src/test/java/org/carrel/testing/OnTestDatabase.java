package org.carrel.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the tests' database and data directory, and makes sign-in cheap. */
public final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger INDEX = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = TestDatabase.address();
        TestPropertyValues.of(
                        "carrel.database.url=" + address.url(),
                        "carrel.database.username=" + address.username(),
                        "carrel.database.password=" + address.password(),
                        "carrel.import.google-books.base-url=" + GoogleStub.INSTANCE.address(),
                        "carrel.import.google-books.first-pause=0ms",
                        "carrel.import.open-library.base-url=" + OpenLibraryStub.INSTANCE.address(),
                        "carrel.import.open-library.first-pause=0ms",
                        "carrel.import.open-library.between=0ms",
                        // Stubs stand on this machine, which is nobody's to read from otherwise.
                        "carrel.fetch.allowed-networks=127.0.0.0/8",
                        "carrel.import.folders[0]=" + TestDatabase.watched(),
                        "carrel.cover.between=0ms",
                        "carrel.cover.by-isbn=true",
                        "carrel.cover.isbn-source=http://127.0.0.1:9",
                        "carrel.data=" + TestDatabase.directory().resolve("application"),
                        // Applications that live side by side in this process have an index each.
                        "carrel.search.directory="
                                + TestDatabase.directory().resolve("index-" + INDEX.incrementAndGet()),
                        "carrel.search.poll=20ms",
                        // What the clock does would come between what a test does.
                        "carrel.schedule.enabled=false",
                        "carrel.audit.enabled=false",
                        // A test that wants imports done does them itself, so that none goes on into the next.
                        "carrel.import.workers=0",
                        // Hashes that are slow by intent would be most of the suite's time.
                        "carrel.account.hashing.memory=64",
                        "carrel.account.hashing.iterations=1",
                        // At the end nobody is left who would want an answer, and a stream of events never ends by
                        // itself.
                        "server.shutdown=immediate",
                        // A test may do in a second what a person does in a day.
                        "carrel.limits.sign-in=100000/1s",
                        "carrel.limits.reset=100000/1s",
                        "carrel.limits.search-by-address=100000/1s",
                        "carrel.limits.search-by-user=100000/1s",
                        "carrel.limits.read-by-address=100000/1s",
                        "carrel.limits.read-by-user=100000/1s",
                        "carrel.limits.write-by-address=100000/1s",
                        "carrel.limits.write-by-user=100000/1s",
                        "carrel.limits.bulk=100000/1s",
                        "carrel.limits.export=100000/1s",
                        "carrel.limits.sign-up=100000/1s")
                .applyTo(context);
    }
}
