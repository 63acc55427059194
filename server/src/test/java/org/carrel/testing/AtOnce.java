package org.carrel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of {@code many} got, in their order; what one threw is thrown. */
    public static <T> List<T> run(int many, IntFunction<T> each) {
        var start = new CyclicBarrier(many);
        var tasks = IntStream.range(0, many)
                .<Callable<T>>mapToObj(n -> () -> {
                    start.await();
                    return each.apply(n);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
