package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsideTest {
    private final Aside aside = new Aside();

    @AfterEach
    void end() {
        aside.destroy();
    }

    @Test
    void both_are_done_at_once() throws IOException {
        var met = new CountDownLatch(2);

        var both = aside.both(() -> meet(met, "one"), () -> meet(met, "other"));

        assertThat(both).isEqualTo(new Aside.Both<>("one", "other"));
    }

    @Test
    void what_stops_one_is_thrown_when_neither_goes_on() {
        var ended = new AtomicBoolean();
        var begun = new CountDownLatch(1);

        assertThatThrownBy(() -> aside.both(
                        () -> {
                            await(begun);
                            ended.set(true);
                            return "";
                        },
                        () -> {
                            begun.countDown();
                            throw new IllegalStateException("here");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("here");
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> aside.both(
                        () -> {
                            throw new IOException("aside");
                        },
                        () -> ""))
                .isInstanceOf(IOException.class)
                .hasMessage("aside");
    }

    /** As the server ends, but also where all other threads are busy. */
    @Test
    void where_no_other_thread_takes_it_it_is_done_by_who_asked() throws IOException {
        aside.destroy();

        assertThat(aside.both(() -> Thread.currentThread().getName(), () -> "here"))
                .isEqualTo(new Aside.Both<>(Thread.currentThread().getName(), "here"));
    }

    private static String meet(CountDownLatch met, String name) {
        met.countDown();
        await(met);
        return name;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
