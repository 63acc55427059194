package org.carrel.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the tests' database and data directory. */
public final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = TestDatabase.address();
        TestPropertyValues.of(
                        "carrel.database.url=" + address.url(),
                        "carrel.database.username=" + address.username(),
                        "carrel.database.password=" + address.password(),
                        "carrel.data=" + TestDatabase.directory().resolve("application"),
                        // What the clock does would come between what a test does.
                        "carrel.schedule.enabled=false")
                .applyTo(context);
    }
}
