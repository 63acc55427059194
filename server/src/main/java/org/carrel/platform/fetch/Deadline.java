package org.carrel.platform.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The end of one reading: at that moment its sockets are closed, whatever they wait for. A limit on single reads would not do,
 * for a byte now and then keeps within it for ever.
 */
final class Deadline implements Closeable {
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private final Future<?> end;
    private Socket socket = new Socket();
    private boolean passed;
    private boolean closed;

    Deadline(Duration within) {
        this.end = WATCH.schedule(this::pass, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on this one is closed at the end; the one before it is closed now. */
    synchronized void watch(Socket next) throws IOException {
        socket.close();
        socket = next;
        if (passed || closed) {
            next.close();
        }
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        end.cancel(false);
        socket.close();
    }

    private synchronized void pass() {
        passed = true;
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
