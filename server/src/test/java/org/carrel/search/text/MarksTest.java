package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.search.text.Highlights.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
    private static final List<String> PIECES = List.of(
            "The",
            "hitchhiker's",
            "l'ete",
            "l\u2019\u00e9t\u00e9",
            "d'un",
            "C++",
            "J.R.R.",
            "(1937)",
            "Krieg",
            "Kriege",
            "dogs",
            "DOG",
            "Spider-Man",
            "AT&T",
            "O'Brien",
            "snake_case",
            "-",
            "\u201equoted\u201c",
            "\u041b\u0435\u0432",
            "Lev",
            "\u00c6sop",
            "Aesop",
            "na\u00efve",
            "naive",
            "running",
            "runs",
            "Dutch",
            "holland",
            "x2y");

    @Test
    void passing_over_words_by_their_first_letters_loses_none() {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var query = SearchWords.read(some(random, 3));
            var text = some(random, 12);
            for (var language : List.of(Optional.<String>empty(), Optional.of("en"), Optional.of("de"))) {
                assertThat(new Marks(query).hits(text, Optional.empty(), language))
                        .as("%s in %s", query.text(), text)
                        .isEqualTo(looking(query, text, language));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dutch, Holland",
        "philippines, Filipino",
        "cambodia, Kampuchean",
        "burma, Myanmar",
        "thailand, Siam",
        "thailand, Siamese"
    })
    void words_that_come_down_to_another_beginning_are_marked(String asked, String text) {
        assertThat(new Marks(SearchWords.read(asked)).hits(text, Optional.empty(), Optional.of("en")))
                .containsExactly(new Span(0, text.length()));
    }

    /** At each word, without passing any over. */
    private static List<Span> looking(SearchWords query, String text, Optional<String> language) {
        var exact = new HashSet<String>();
        var stems = new HashSet<String>();
        var sounds = new HashSet<String>();
        query.wanted()
                .flatMap(piece -> Stream.of(Spelling.even(piece.text()), Spelling.name(piece.text())))
                .flatMap(even -> Words.asked(even).stream())
                .forEach(word -> {
                    exact.add(word);
                    stems.addAll(Words.stems(word));
                    sounds.add(Sounds.even(word));
                });
        var hits = new ArrayList<Span>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
            for (var word : Stretch.of(text, start, end, language).words()) {
                if (exact.contains(word.text())
                        || word.stems().stream().anyMatch(stems::contains)
                        || word.sounds().stream().anyMatch(sounds::contains)) {
                    hits.add(new Span(start + word.start(), start + word.end()));
                }
            }
            start = end + 1;
        }
        return hits;
    }

    private static String some(Random random, int most) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(1 + random.nextInt(most))
                .collect(Collectors.joining(" "));
    }
}
