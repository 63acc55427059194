package org.carrel.importing.googlebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class GoogleBooksPropertiesTest {
    @Test
    void by_default_it_is_google_at_half_past_three_without_queries() {
        var properties = Google.properties(Map.of());
        assertThat(properties.baseUrl()).hasToString("https://www.googleapis.com/books/v1");
        assertThat(properties.cron()).isEqualTo("0 30 3 * * *");
        assertThat(properties.queries()).isEmpty();
        assertThat(properties.apiKey()).isEmpty();
    }

    @Test
    void everything_can_be_set_by_the_environment() {
        var environment = Map.<String, Object>of(
                "CARREL_IMPORT_GOOGLE_BOOKS_BASE_URL", "http://localhost:9/books/v1",
                "CARREL_IMPORT_GOOGLE_BOOKS_API_KEY", "secret",
                "CARREL_IMPORT_GOOGLEBOOKS_QUERIES_0_Q", "subject:cooking",
                "CARREL_IMPORT_GOOGLEBOOKS_QUERIES_0_LIMIT", "80");
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        var properties = new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("carrel.import.google-books", GoogleBooksProperties.class);
        assertThat(properties.baseUrl()).hasToString("http://localhost:9/books/v1");
        assertThat(properties.apiKey()).contains("secret");
        assertThat(properties.queries()).containsExactly(new GoogleBooksProperties.Query("subject:cooking", 80));
    }

    @ParameterizedTest
    @CsvSource({
        "base-url,ftp://example.org",
        "base-url,nonsense",
        "read-timeout,1ms",
        "attempts,0",
        "max-answer,1KB",
        "cron,never",
        "queries[0].q,''"
    })
    void a_bad_value_is_named_with_what_would_be_right(String name, String value) {
        assertThatThrownBy(() -> Google.properties(Map.of(name, value)))
                .rootCause()
                .hasMessageContaining("must be");
    }
}
