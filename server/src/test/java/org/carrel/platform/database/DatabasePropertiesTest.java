package org.carrel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasePropertiesTest {
    @ParameterizedTest
    @CsvSource({
        "0, '', 128MB",
        "2, '', 128MB",
        "8, '', 256MB",
        "16, '', 512MB",
        "1000, '', 512MB",
        "16, 64MB, 64MB",
    })
    void the_page_cache_follows_the_memory_unless_it_is_set(long gigabytes, String set, String cache) {
        assertThat(new DatabaseProperties.Embedded(0, set).pageCache(gigabytes << 30))
                .isEqualTo(cache);
    }
}
