package org.carrel.platform.signal;

/** Somebody who keeps what a signal makes untrue. It is called by one thread or another, and must be quick. */
public interface SignalListener {
    /** What this key stands for has changed. */
    void heard(String key);

    /** Anything may have changed: this node could not hear for a while. */
    void missed();
}
