package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.facet.taxonomy.FacetLabel;
import org.junit.jupiter.api.Test;

class CategoryCacheTest {
    private final CategoryCache cache = new CategoryCache(8);

    @Test
    void what_was_put_in_is_found_and_nothing_else() {
        cache.put(new FacetLabel("subject", "Whales"), 7);
        cache.put(new FacetLabel("subject"), 1);
        assertThat(cache.get(new FacetLabel("subject", "Whales"))).isEqualTo(7);
        assertThat(cache.get(new FacetLabel("subject"))).isEqualTo(1);
        assertThat(cache.get(new FacetLabel("author", "Whales"))).isEqualTo(-1);
        assertThat(cache.get(new FacetLabel("subjectWhales"))).isEqualTo(-1);
        assertThat(cache.get(new FacetLabel("subjec", "tWhales"))).isEqualTo(-1);
    }

    @Test
    void it_says_when_it_forgets_keeps_what_is_asked_for_and_never_grows_beyond_its_bound() {
        cache.put(label(0), 0);
        for (var i = 1; i <= 1_000; i++) {
            var forgets = cache.put(label(i), i);
            // A generation is half of all.
            assertThat(forgets).as("number %d", i).isEqualTo(i % 4 == 0);
            assertThat(cache.size()).isLessThanOrEqualTo(8);
            assertThat(cache.get(label(i))).isEqualTo(i);
        }
        assertThat(cache.isFull()).isFalse();
        assertThat(cache.get(label(1))).isEqualTo(-1);
    }

    @Test
    void after_clearing_nothing_is_known() {
        cache.put(label(1), 1);
        cache.clear();
        assertThat(cache.get(label(1))).isEqualTo(-1);
        assertThat(cache.size()).isZero();
    }

    private static FacetLabel label(int number) {
        return new FacetLabel("author", "Nobody " + number);
    }
}
