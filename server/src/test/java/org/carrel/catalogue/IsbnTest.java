package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carrel.platform.http.InvalidValue;

class IsbnTest {
    @Property
    void what_was_read_is_read_again_in_every_spelling(
            @ForAll("isbns") Isbn isbn, @ForAll("separators") String between) {
        var spelt = String.join(between, isbn.digits().split(""));

        assertThat(Isbn.parse(spelt)).isEqualTo(isbn);
        assertThat(Isbn.parse("ISBN " + spelt)).isEqualTo(isbn);
        assertThat(Isbn.parse("isbn-13: " + spelt)).isEqualTo(isbn);
    }

    @Property
    void ten_characters_and_thirteen_digits_name_the_same_edition(@ForAll("isbns") Isbn isbn) {
        isbn.ten().ifPresent(ten -> {
            assertThat(Isbn.parse(ten)).isEqualTo(isbn);
            assertThat(Isbn.parse(ten.toLowerCase(Locale.ROOT))).isEqualTo(isbn);
        });
        assertThat(isbn.ten().isPresent()).isEqualTo(isbn.digits().startsWith("978"));
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll("isbns") Isbn isbn,
            @ForAll @IntRange(min = 3, max = 12) int place,
            @ForAll @IntRange(max = 9) int digit) {
        Assume.that(isbn.digits().charAt(place) - '0' != digit);
        var wrong = isbn.digits().substring(0, place) + digit + isbn.digits().substring(place + 1);

        assertThat(code(wrong)).isEqualTo("check_digit");
    }

    @Property
    void zeros_that_a_spreadsheet_dropped_come_back(@ForAll @IntRange(max = 99_999_999) int number) {
        var isbn = withCheckDigit("9780%08d".formatted(number));
        var shortened = isbn.ten().orElseThrow().replaceFirst("^0+", "");
        Assume.that(shortened.length() >= 6);

        assertThat(Isbn.tryRepair(shortened)).contains(isbn);
    }

    @Example
    void each_way_of_being_wrong_has_its_code() {
        assertThat(code("978043902348")).isEqualTo("length");
        assertThat(code("")).isEqualTo("length");
        assertThat(code("04390234X3")).isEqualTo("character");
        assertThat(code("97804390234O1")).isEqualTo("character");
        assertThat(code("9770439023481")).isEqualTo("prefix");
        assertThat(code("0439023482")).isEqualTo("check_digit");
        assertThat(code("٩٧٨٠٤٣٩٠٢٣٤٨١")).isEqualTo("character");
    }

    @Example
    void what_a_spreadsheet_wrote_as_a_large_number_is_not_repaired() {
        assertThat(Isbn.tryRepair("9.78043902348e+12")).isEmpty();
        assertThat(Isbn.tryRepair("439023483")).contains(Isbn.parse("0439023483"));
    }

    @Provide
    Arbitrary<Isbn> isbns() {
        return Arbitraries.longs()
                .between(978_000_000_000L, 979_999_999_999L)
                .map(twelve -> withCheckDigit(String.valueOf(twelve)));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", "-", " ", " - ", "\u2010", "\u2013", "\u00a0");
    }

    /** By the definition: the weighted sum of all thirteen is a multiple of ten. */
    private static Isbn withCheckDigit(String twelve) {
        for (var digit = 0; digit < 10; digit++) {
            var all = twelve + digit;
            var sum = 0;
            for (var i = 0; i < 13; i++) {
                sum += (all.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            if (sum % 10 == 0) {
                return new Isbn(all);
            }
        }
        throw new IllegalStateException(twelve);
    }

    private static String code(String text) {
        return catchThrowableOfType(InvalidValue.class, () -> Isbn.parse(text)).code();
    }
}
