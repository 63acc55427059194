package org.carrel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many do something at once, so many at a time, and brings back every outcome. */
public final class Crowd {
    private Crowd() {}

    public static <T> List<T> atOnce(int atATime, List<Callable<T>> deeds)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            var outcomes = new ArrayList<Future<T>>();
            for (var deed : deeds) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var outcome : outcomes) {
                results.add(outcome.get());
            }
            return results;
        }
    }
}
