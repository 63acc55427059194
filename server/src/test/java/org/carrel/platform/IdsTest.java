package org.carrel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void is_a_uuid_of_version_7_that_carries_the_time() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void only_ever_grows_as_postgresql_compares_it() {
        var ids =
                IntStream.range(0, 20_000).mapToObj(n -> Ids.next().toString()).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void no_two_threads_ever_get_the_same() throws Exception {
        Callable<List<UUID>> making =
                () -> IntStream.range(0, 5_000).mapToObj(n -> Ids.next()).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<UUID>();
            threads.invokeAll(Stream.generate(() -> making).limit(8).toList()).stream()
                    .map(Future::resultNow)
                    .forEach(all::addAll);
            assertThat(all.stream().map(UUID::getMostSignificantBits)).doesNotHaveDuplicates();
        }
    }
}
