package org.carrel.search.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.stereotype.Component;

/** How the index is, for scrapers; not a number where this process keeps none. */
@Component
class IndexMeters implements MeterBinder {
    private final CurrentIndex current;
    private final IndexKeeper keeper;

    IndexMeters(CurrentIndex current, IndexKeeper keeper) {
        this.current = current;
        this.keeper = keeper;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "carrel.search.documents", "Editions in the search index", IndexMeters::documents);
        gauge(
                registry,
                "carrel.search.size.bytes",
                "The search index on disk",
                follower -> IndexFiles.size(follower.index().path()));
        gauge(
                registry,
                "carrel.search.lag.seconds",
                "How long ago nothing was missing from the search index",
                follower -> follower.lag().toMillis() / 1000.0);
        gauge(
                registry,
                "carrel.search.filled",
                "How much of the catalogue is in the search index that is being built, from 0 to 1",
                follower -> keeper.successor().orElse(follower).marks().filled());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Follower> value) {
        Gauge.builder(name, () -> current.follower().map(value::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    private static double documents(Follower follower) {
        try {
            return follower.index()
                    .readers()
                    .<Integer>read(
                            snapshot -> snapshot.searcher().getIndexReader().numDocs());
        } catch (IOException | AlreadyClosedException e) {
            return Double.NaN;
        }
    }
}
