package org.carrel.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Before each test the database is as the migrations left it, and the clock tells the real time. */
public final class FreshDatabase implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase.reset();
        TestClock.INSTANCE.reset();
    }
}
