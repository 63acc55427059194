package org.carrel.search.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.carrel.platform.FileWork;

/**
 * Works on their way into an index, slice by slice by several threads, and few at a time. Used by one thread, which goes on
 * to the next while they are under way. Where a slice fails, the next call says so, once all the others have ended.
 */
final class Inflow {
    /** Fewer are not worth the way to another thread. */
    private static final int SLICE = 250;

    private final Destination destination;
    private final Executor threads;
    private final int most;
    private final Runnable whenSomeFailed;
    private final Deque<UnderWay> slices = new ArrayDeque<>();

    /**
     * @param most slices at a time; so many are waited for before the index is closed, or a change of the desk is taken in
     * @param whenSomeFailed before it is told: what was under way must be read once more
     */
    Inflow(Destination destination, Executor threads, int most, Runnable whenSomeFailed) {
        this.destination = destination;
        this.threads = threads;
        this.most = most;
        this.whenSomeFailed = whenSomeFailed;
    }

    /** Where works go, as their rows are when they come there. */
    interface Destination {
        void put(Collection<UUID> workIds) throws IOException;
    }

    private record UnderWay(Set<UUID> works, CompletableFuture<Void> done) {}

    /** They go in some time from now. */
    void begin(Collection<UUID> workIds) throws IOException {
        guarded(() -> beginSlices(new LinkedHashSet<>(workIds)));
    }

    /** What else is to be done with the index, beside the works that are under way. */
    void begin(Step step) throws IOException {
        guarded(() -> begin(Set.of(), step));
    }

    /** Returns when all of them are in. */
    void put(Collection<UUID> workIds) throws IOException {
        guarded(() -> {
            var works = new LinkedHashSet<>(workIds);
            if (works.size() <= SLICE) {
                awaitThoseOf(works);
                destination.put(works);
            } else {
                beginSlices(works);
                awaitAll();
            }
        });
    }

    /** Whether it is known that nothing is under way. */
    boolean isIdle() {
        return slices.isEmpty();
    }

    /** Returns when nothing is under way. */
    void finish() throws IOException {
        guarded(this::awaitAll);
    }

    /** Returns when nothing is under way, however it ended: nobody may write to an index that is given up. */
    void abandon() {
        slices.forEach(slice -> slice.done().handle((ended, broken) -> true).join());
        slices.clear();
    }

    /** Something to be done with the index. */
    interface Step {
        void done() throws IOException;
    }

    private void guarded(Step step) throws IOException {
        try {
            step.done();
        } catch (IOException | RuntimeException | Error e) {
            abandon();
            whenSomeFailed.run();
            throw e;
        }
    }

    private void beginSlices(Set<UUID> workIds) throws IOException {
        var works = List.copyOf(workIds);
        for (var from = 0; from < works.size(); from += SLICE) {
            var slice = works.subList(from, Math.min(works.size(), from + SLICE));
            var those = Set.copyOf(slice);
            // Who looked at the rows earlier must not be the one who writes last.
            awaitThoseOf(those);
            begin(those, () -> destination.put(slice));
        }
    }

    private void begin(Set<UUID> works, Step step) throws IOException {
        while (slices.size() >= most) {
            FileWork.join(slices.removeFirst().done());
        }
        slices.add(new UnderWay(
                works,
                CompletableFuture.runAsync(
                        () -> FileWork.within(() -> {
                            step.done();
                            return true;
                        }),
                        threads)));
    }

    private void awaitThoseOf(Set<UUID> works) throws IOException {
        if (slices.stream().anyMatch(slice -> !Collections.disjoint(slice.works(), works))) {
            awaitAll();
        }
    }

    private void awaitAll() throws IOException {
        var all = slices.stream().map(UnderWay::done).toArray(CompletableFuture[]::new);
        slices.clear();
        FileWork.join(CompletableFuture.allOf(all));
    }
}
