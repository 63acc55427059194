package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpokenValueTest {
    @Property(tries = 5_000)
    void a_glance_says_what_a_close_look_says(@ForAll("values") String value, @ForAll("typed") String typed) {
        for (var word : Words.indexed(Spelling.name(typed))) {
            var spoken = SpokenValue.of(value);
            SpokenValue.atAGlance(value, word)
                    .ifPresent(glance -> assertThat(glance)
                            .as("%s in %s", word, spoken)
                            .isEqualTo(spoken.words().stream().anyMatch(each -> each.startsWith(word))));
        }
    }

    @Test
    void a_glance_is_enough_for_most() {
        assertThat(SpokenValue.atAGlance("History, Ancient", "anc")).isEqualTo(Optional.of(true));
        assertThat(SpokenValue.atAGlance("History, Ancient", "tory")).isEmpty();
        assertThat(SpokenValue.atAGlance("History, Ancient", "rom")).isEqualTo(Optional.of(false));
        for (var value : List.of("J R R Tolkien", "O'Brien", "Лев Толстой", "U.S. History", "C++")) {
            assertThat(SpokenValue.atAGlance(value, "o")).as(value).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> values() {
        return texts(40);
    }

    @Provide
    Arbitrary<String> typed() {
        return texts(6);
    }

    /** Of few letters, so that what is typed is often found. */
    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.strings()
                .withChars("aabbii12 AB-,.'( J")
                .ofMinLength(1)
                .ofMaxLength(longest);
    }
}
