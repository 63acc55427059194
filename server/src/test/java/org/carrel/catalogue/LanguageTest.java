package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrel.platform.http.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "eng, en",
        "en-US, en",
        "zh_Hant_TW, zh",
        "ger, de",
        "deu, de",
        "fre, fr",
        "per, fa",
        "jpn, ja",
        "grc, grc",
        "fil, fil",
        "mul, mul",
        "nor, no",
        "nb, nb",
        "ind, id",
        "heb, he",
        "iw, he",
        "yid, yi"
    })
    void every_code_comes_out_as_the_shortest_that_there_is(String given, String code) {
        assertThat(Language.parse(given).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "xx", "qqq", "english", "12", "en-", "", "é"})
    void what_names_no_language_is_refused(String given) {
        assertThatThrownBy(() -> Language.parse(given)).isInstanceOf(InvalidValue.class);
    }
}
