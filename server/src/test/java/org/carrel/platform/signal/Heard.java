package org.carrel.platform.signal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a node heard, for tests that wait for it. */
public final class Heard implements SignalListener {
    private static final String MISSED = "missed";
    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();

    private Heard() {}

    public static Heard on(Signals signals, String topic) {
        var heard = new Heard();
        signals.listen(topic, heard);
        return heard;
    }

    @Override
    public void heard(String key) {
        keys.add(key);
    }

    @Override
    public void missed() {
        keys.add(MISSED);
    }

    /** Waits until this key comes; whatever comes before is let go. */
    public void await(String key) {
        try {
            while (true) {
                var next = keys.poll(20, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError(key + " was not heard");
                }
                if (next.equals(key)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void awaitMissed() {
        await(MISSED);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }
}
