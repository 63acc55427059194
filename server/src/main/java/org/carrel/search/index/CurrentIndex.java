package org.carrel.search.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The index that answers at this moment. One thread says which it is, many ask it. */
@Component
class CurrentIndex {
    private volatile CountDownLatch there = new CountDownLatch(1);
    private volatile @Nullable Readers readers;
    private volatile @Nullable Follower follower;

    /** One that this process writes. */
    void is(Follower serving) {
        follower = serving;
        readers = serving.index().readers();
        there.countDown();
    }

    /** One that another process writes. */
    void isOfAnother(Readers read) {
        follower = null;
        readers = read;
        there.countDown();
    }

    /** There is none, and no use in waiting for one. */
    void isAway() {
        readers = null;
        follower = null;
        there.countDown();
    }

    void isNone() {
        there = new CountDownLatch(1);
        readers = null;
        follower = null;
    }

    /** @throws IndexAway where there is none after so much waiting */
    Readers readers(Duration patience) {
        try {
            if (!there.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IndexAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexAway();
        }
        return Optional.ofNullable(readers).orElseThrow(IndexAway::new);
    }

    /** Empty where this process writes none. */
    Optional<Follower> follower() {
        return Optional.ofNullable(follower);
    }
}
