package org.carrel.importing.external;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ExternalSource;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.ProblemException;
import org.springframework.stereotype.Component;

/** Asks every source at once, and waits for none of them longer than for all. */
@Component
class AllSources implements AutoCloseable {
    private final List<ExternalSource> sources;
    private final Duration patience;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("external-", 0).factory());

    AllSources(List<ExternalSource> sources, ExternalProperties properties) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ExternalSource::source))
                .toList();
        this.patience = properties.patience();
        this.places = new Semaphore(properties.atOnce());
    }

    /**
     * What they answered.
     *
     * @param told one list for each source that answered, in the order of the sources
     * @param unavailable who was away
     */
    record Answered(List<List<Told>> told, List<ImportSource> unavailable) {}

    /** @throws ProblemException 503 when too many ask at once */
    Answered ask(Function<ExternalSource, List<ExternalBook>> question) {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable("busy", "Too many ask other catalogues at once. Try again shortly.");
        }
        try {
            var tasks = sources.stream()
                    .<Callable<List<ExternalBook>>>map(source -> () -> question.apply(source))
                    .toList();
            return answered(threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("busy", "The server is stopping. Try again shortly.");
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Answered answered(List<Future<List<ExternalBook>>> answers) throws InterruptedException {
        var told = new ArrayList<List<Told>>();
        var away = new ArrayList<ImportSource>();
        for (var i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            try {
                told.add(answers.get(i).get().stream()
                        .map(book -> new Told(source, book))
                        .toList());
            } catch (CancellationException e) {
                away.add(source.source());
            } catch (ExecutionException e) {
                requireAway(e);
                away.add(source.source());
            }
        }
        return new Answered(List.copyOf(told), List.copyOf(away));
    }

    /** What is no absence is a bug, and is not passed over. */
    private static void requireAway(ExecutionException failure) {
        if (!(failure.getCause() instanceof ProblemException)) {
            throw new IllegalStateException(failure);
        }
    }
}
