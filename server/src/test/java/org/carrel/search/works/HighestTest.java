package org.carrel.search.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HighestTest {
    @Test
    void it_keeps_what_sorting_all_would_put_first() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var most = random.nextInt(6);
            var numbers =
                    random.longs(random.nextInt(40), 0, 1 + random.nextInt(50)).toArray();
            var highest = new Highest(most);
            LongStream.of(numbers).forEach(highest::add);
            assertThat(LongStream.of(highest.all()).sorted().toArray())
                    .isEqualTo(LongStream.of(numbers)
                            .sorted()
                            .skip(Math.max(0, numbers.length - most))
                            .toArray());
        }
    }
}
