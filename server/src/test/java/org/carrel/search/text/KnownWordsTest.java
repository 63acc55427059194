package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    private static final List<String> PIECES = List.of(
            "The",
            "hitchhiker's",
            "l\u2019\u00e9t\u00e9",
            "d'un",
            "C++",
            ".NET",
            "J.R.R.",
            "3.14",
            "1,000",
            "1984",
            "(1937)",
            "Krieg",
            "und",
            "\u00dcbergr\u00f6\u00dfen",
            "dogs",
            "libraries",
            "running",
            "chevaux",
            "O\u2019Brien",
            "co-op",
            "--",
            "...",
            "\u201equoted\u201c",
            "\u2013",
            "snake_case",
            "a@b.org",
            "50%",
            "\u041b\u0435\u0432",
            "\u0442\u043e\u043b\u0441\u0442\u043e\u0439",
            "\u0398\u03ae\u03b2\u03b1\u03b9",
            "\u03bb\u03cc\u03b3\u03bf\u03c2",
            "\u1ea4n",
            "\u00a0x\u00a0y",
            "\tz",
            "\u017bycie",
            "na\u00efve",
            "x\u00b2",
            "a\u00b7b",
            "AT&T",
            "2\u00bd",
            "\u0133s",
            "I",
            "\u0130stanbul",
            "\u0131");

    @Test
    void a_text_comes_to_the_same_words_piece_by_piece_as_whole() {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++) {
            var text = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                    .limit(1 + random.nextInt(8))
                    .collect(Collectors.joining(random.nextInt(5) == 0 ? "  " : " "));
            var cut = Words.KNOWN.cut(text).orElseThrow();
            assertThat(cut.words())
                    .as(text)
                    .isEqualTo(Words.of(Words.INDEXED, text))
                    .isEqualTo(Words.of(Words.ASKED, text));
            assertThat(texts(cut.terms())).isEqualTo(cut.words());
            assertThat(cut.stems()).isEmpty();
            for (var stemming : Stems.all()) {
                var both = stemming.known().cut(text).orElseThrow();
                assertThat(both.words()).isEqualTo(cut.words());
                assertThat(texts(both.stems())).as(text).isEqualTo(Words.of(stemming.analyzer(), text));
            }
        }
    }

    @Test
    void pieces_that_share_a_place_are_told_apart() {
        // Of one number, as Java counts them: 31 * 'A' + 'a' is 31 * 'B' + 'B'.
        for (var text : List.of("Aa", "BB", "Aa BB", "BB Aa")) {
            assertThat(Words.KNOWN.cut(text).orElseThrow().words()).isEqualTo(Words.of(Words.INDEXED, text));
        }
    }

    @Test
    void texts_whose_signs_join_across_blanks_or_that_have_none_are_left_whole() {
        assertThat(List.of(
                        "a \u0301b",
                        "soft\u00adhyphen",
                        "\u4e2d\u6587",
                        "\u0e01\u0e32\u0e23",
                        "\u05d0\u05d1",
                        "\ud83d\ude00"))
                .allMatch(text -> Words.KNOWN.cut(text).isEmpty());
    }

    @Test
    void initials_are_put_together_and_other_names_stay() {
        assertThat(Spelling.name("J. R. R. Tolkien")).isEqualTo("JRR  Tolkien");
        assertThat(Spelling.name("Tolkien, J.R.R.")).startsWith("Tolkien, JRR");
        assertThat(List.of("Smith, John K.", "Ursula K. Le Guin", "A Tale", "\u0412\u043e\u0439\u043d\u0430"))
                .allSatisfy(name -> assertThat(Spelling.name(name)).isEqualTo(name));
    }

    private static List<String> texts(List<BytesRef> terms) {
        return terms.stream().map(BytesRef::utf8ToString).toList();
    }
}
