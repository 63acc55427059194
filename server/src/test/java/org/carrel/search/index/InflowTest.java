package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class InflowTest {
    private static final int SLICE = 250;
    private static final int MOST = 4;
    private final AtomicInteger failed = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void who_looks_at_a_work_later_writes_it_later() throws IOException {
        var random = new Random(3);
        var works = works(1_000);
        var rows = new AtomicInteger();
        Map<UUID, Integer> written = Collections.synchronizedMap(new HashMap<>());
        var inflow = new Inflow(
                those -> {
                    var seen = rows.get();
                    pause();
                    those.forEach(work -> written.put(work, seen));
                },
                threads,
                MOST,
                failed::incrementAndGet);
        var expected = new HashMap<UUID, Integer>();
        for (var round = 1; round <= 60; round++) {
            rows.set(round);
            var changed = works.subList(random.nextInt(900), works.size()).subList(0, 1 + random.nextInt(100));
            if (random.nextInt(3) == 0) {
                inflow.put(changed);
            } else {
                inflow.begin(changed);
            }
            for (var work : changed) {
                expected.put(work, round);
            }
        }
        inflow.finish();
        assertThat(written.keySet()).isEqualTo(expected.keySet());
        // It may have been looked at later than it was sent on its way, and never earlier.
        assertThat(written).allSatisfy((work, seen) -> assertThat(seen).isGreaterThanOrEqualTo(expected.get(work)));
    }

    @Test
    void few_are_under_way_at_a_time_and_all_of_them_arrive() throws IOException {
        var sent = new AtomicInteger();
        var arrived = Collections.synchronizedList(new ArrayList<UUID>());
        var ahead = Collections.synchronizedList(new ArrayList<Integer>());
        var inflow = new Inflow(
                those -> {
                    pause();
                    ahead.add(sent.get() - arrived.size());
                    arrived.addAll(those);
                },
                threads,
                MOST,
                failed::incrementAndGet);
        var works = works(20 * SLICE);
        for (var from = 0; from < works.size(); from += SLICE) {
            inflow.begin(works.subList(from, from + SLICE));
            sent.addAndGet(SLICE);
        }
        inflow.finish();
        assertThat(inflow.isIdle()).isTrue();
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(works);
        assertThat(ahead).allSatisfy(those -> assertThat(those).isLessThanOrEqualTo(MOST * SLICE));
    }

    @Test
    void a_failure_is_told_when_the_others_have_ended() {
        var ended = new AtomicInteger();
        var works = works(3 * SLICE);
        var inflow = new Inflow(failingFor(works.getFirst(), ended), threads, MOST, failed::incrementAndGet);
        assertThatThrownBy(() -> {
                    inflow.begin(works);
                    inflow.finish();
                })
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(ended).hasValue(2);
        assertThat(failed).hasValue(1);
        assertThat(inflow.isIdle()).isTrue();
    }

    @Test
    void what_comes_after_a_failure_is_told_of_it() {
        var ended = new AtomicInteger();
        var works = works(2 * MOST * SLICE);
        var inflow = new Inflow(failingFor(works.getFirst(), ended), threads, MOST, failed::incrementAndGet);
        assertThatThrownBy(() -> inflow.begin(works)).isInstanceOf(QueryTimeoutException.class);
        assertThat(inflow.isIdle()).isTrue();
        var before = ended.get();
        pause();
        assertThat(ended).hasValue(before);
    }

    @Test
    void whoever_gives_the_index_up_waits_whatever_happens() throws IOException {
        var ended = new AtomicInteger();
        var works = works(3 * SLICE);
        var inflow = new Inflow(failingFor(works.getLast(), ended), threads, MOST, failed::incrementAndGet);
        inflow.begin(works);
        inflow.abandon();
        assertThat(ended).hasValue(2);
        inflow.finish();
    }

    private static Inflow.Destination failingFor(UUID bad, AtomicInteger ended) {
        return those -> {
            if (those.contains(bad)) {
                throw new QueryTimeoutException("as arranged");
            }
            pause();
            ended.incrementAndGet();
        };
    }

    private static List<UUID> works(int count) {
        return IntStream.range(0, count).mapToObj(n -> new UUID(1, n)).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
