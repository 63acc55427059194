package org.carrel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How long something took, many times. */
final class Timed {
    private final long[] nanos;
    private final double perSecond;

    private Timed(List<Long> nanos, double seconds) {
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        this.perSecond = nanos.size() / seconds;
    }

    /** Something that can be done with any of many numbers. */
    interface Deed {
        void with(int number) throws IOException, InterruptedException;
    }

    /**
     * So many begin in a second, whether those before are done or not; each counts from when it was to begin, so that
     * waiting for a slow one is seen.
     */
    static Timed open(int rate, int seconds, int numbers, Deed deed) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var times = new ArrayList<Future<Long>>();
            for (var i = 0; i < rate * seconds; i++) {
                var due = begin + i * 1_000_000_000L / rate;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                var number = i % numbers;
                times.add(threads.submit(() -> {
                    deed.with(number);
                    return System.nanoTime() - due;
                }));
            }
            return new Timed(all(times), seconds);
        }
    }

    /** So many at a time, each begun when the one before is done. */
    static Timed closed(int atOnce, int seconds, int numbers, Deed deed) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Callable<List<Long>> one = () -> {
            var times = new ArrayList<Long>();
            while (System.nanoTime() < end) {
                var begun = System.nanoTime();
                deed.with(next.getAndIncrement() % numbers);
                times.add(System.nanoTime() - begun);
            }
            return times;
        };
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var futures = new ArrayList<Future<List<Long>>>();
            for (var i = 0; i < atOnce; i++) {
                futures.add(threads.submit(one));
            }
            return new Timed(all(futures).stream().flatMap(List::stream).toList(), seconds);
        }
    }

    double perSecond() {
        return perSecond;
    }

    /** In milliseconds. */
    double percentile(double share) {
        return nanos[(int) Math.min(nanos.length - 1, (long) (nanos.length * share))] / 1e6;
    }

    private static <T> List<T> all(List<Future<T>> futures) throws IOException, InterruptedException {
        var results = new ArrayList<T>();
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        return results;
    }
}
