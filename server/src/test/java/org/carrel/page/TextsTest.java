package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the app's catalogues say is for two readers, the app's own and ICU's: both say the same. */
class TextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 1       | Show 1 result
            EN | 2       | Show 2 results
            DE | 1       | 1 Treffer zeigen
            FR | 0       | Voir 0 résultat
            FR | 2       | Voir 2 résultats
            FR | 1000000 | Voir 1\u202f000\u202f000 de résultats
            ES | 2       | Ver 2 resultados
            ES | 1000000 | Ver 1.000.000 de resultados
            AR | 0       | لا نتائج
            AR | 1       | عرض نتيجة واحدة
            AR | 2       | عرض نتيجتين
            AR | 3       | عرض 3 نتائج
            AR | 11      | عرض 11 نتيجة
            AR | 100     | عرض 100 نتيجة
            """)
    void a_language_counts_in_its_own_forms(PageLanguage language, int count, String said) {
        assertThat(Texts.in(language).say("results.show", Map.of("count", count)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | Filters
            1 | Filters (1)
            12 | Filters (12)
            """)
    void a_choice_is_by_number_too(int count, String said) {
        assertThat(Texts.in(PageLanguage.EN).say("results.filtersCount", Map.of("count", count)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource
    void everything_can_be_said_with_any_number(PageLanguage language) {
        TextFiles.read(language).forEach((key, text) -> {
            var names = new MessageFormat(text, language.locale()).getArgumentNames();
            for (var number : new int[] {0, 1, 2, 3, 11, 100, 1_000_000}) {
                Map<String, Object> values = names.stream().collect(Collectors.toMap(name -> name, name -> number));
                assertThatCode(() -> Texts.in(language).say(key, values))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        });
    }
}
