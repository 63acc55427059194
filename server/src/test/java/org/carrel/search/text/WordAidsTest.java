package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps on the way: suggestions, corrections, marks, reasons. */
class WordAidsTest {
    private static final Shelf SHELF = new Shelf()
            .with(
                    Edition.of("Harry Potter and the Philosopher's Stone", "J.K. Rowling")
                            .asked(900)
                            .about("Magic", "Fantasy"),
                    Edition.of("Harry Potter and the Chamber of Secrets", "J.K. Rowling")
                            .asked(800)
                            .about("Magic"),
                    Edition.of("Harry, a History", "Melissa Anelli").asked(3),
                    Edition.of("The Hardy Boys", "Franklin Dixon").asked(20).about("Harbours"),
                    Edition.of("The Hobbit", "J. R. R. Tolkien")
                            .in("en")
                            .asked(700)
                            .about("Fantasy"),
                    Edition.of("The Hobbit", "J. R. R. Tolkien")
                            .in("en")
                            .asked(300)
                            .about("Fantasy"),
                    Edition.of("The Lord of the Rings", "J. R. R. Tolkien")
                            .asked(600)
                            .about("Fantasy"),
                    Edition.of("The Silmarillion", "J. R. R. Tolkien").asked(60).about("Fantasy"),
                    Edition.of("Война и мир", "Лев Толстой").in("ru").asked(50),
                    Edition.of("吾輩は猫である", "夏目漱石").in("ja"),
                    Edition.of("The Dogs of War", "Frederick Forsyth")
                            .in("en")
                            .about("Wars")
                            .summary(
                                    "A mining man hires <soldiers> for money. ".repeat(20)
                                            + "They let slip the dogs upon an island where nobody had been afraid of a dog before."));

    @AfterAll
    static void close() throws IOException {
        SHELF.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "har | Harry Potter and the Philosopher's Stone; Harry Potter and the Chamber of Secrets; Harry, a History; The Hardy Boys",
                "harry pot | Harry Potter and the Philosopher's Stone; Harry Potter and the Chamber of Secrets",
                "potter har | Harry Potter and the Philosopher's Stone; Harry Potter and the Chamber of Secrets",
                "hob | The Hobbit",
                "philosopher | Harry Potter and the Philosopher's Stone",
                "voi | Война и мир",
                "вой | Война и мир",
                "ВОЙНА И | Война и мир",
                "猫 | 吾輩は猫である",
                "吾輩 | 吾輩は猫である",
                "xyz | "
            })
    void titles_are_suggested_while_they_are_typed(String typed, String titles) {
        assertThat(SHELF.suggested(typed).titles().stream().map(Suggestions.Title::text))
                .containsExactlyElementsOf(titles == null ? List.of() : List.of(titles.split("; ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tol | J. R. R. Tolkien; Лев Толстой",
                "j r r to | J. R. R. Tolkien",
                "jrr | J. R. R. Tolkien",
                "rowling j | J.K. Rowling",
                "Толс | Лев Толстой",
                "夏目 | 夏目漱石"
            })
    void so_are_authors(String typed, String names) {
        assertThat(SHELF.suggested(typed).authors()).containsExactly(names.split("; ", -1));
    }

    @Test
    void and_subjects_and_nothing_for_nothing() {
        assertThat(SHELF.suggested("fa").subjects()).containsExactly("Fantasy");
        assertThat(SHELF.suggested("har").subjects()).containsExactly("Harbours");
        assertThat(SHELF.suggested("  ").titles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tolkein | tolkien", "harry poter | harry potter", "tolkein AND hobit | tolkien AND hobbit",
                        "author:tolkein | author:tolkien",
                "tolkien | ", "hobbit | ", "qwertzuiop | ", "harry potter xyzzyplugh | "
            })
    void a_query_that_finds_little_is_corrected_from_the_catalogue(String query, String corrected) {
        assertThat(SHELF.didYouMean(query)).isEqualTo(Optional.ofNullable(corrected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hobbit | The Hobbit | The [Hobbit]",
                "tolkien hobbits | The Hobbit | The [Hobbit]",
                "hob | The Hobbit | The Hobbit",
                "voina | Война и мир | [Война] и мир",
                "война | Война и мир | [Война] и мир",
                "猫 | 吾輩は猫である | 吾輩は[猫]である",
                "吾輩は | 吾輩は猫である | [吾輩は]猫である",
                "philosophers | Harry Potter and the Philosopher's Stone | Harry Potter and the [Philosopher's] Stone",
                "author:hobbit | The Hobbit | The Hobbit",
                "title:hobbit | The Hobbit | The [Hobbit]",
                "-hobbit | The Hobbit | The Hobbit",
                "the hobbit | The Hobbit | [The] [Hobbit]"
            })
    void words_that_were_found_are_marked(String query, String title, String marked) {
        var marks = new Highlights().of(SearchWords.read(query), SHELF.book(title));
        assertThat(text(marks.title())).isEqualTo(marked);
    }

    @Test
    void names_subjects_and_a_part_of_the_summary_are_marked_too() {
        var marks = new Highlights().of(SearchWords.read("forsyth dog war"), SHELF.book("The Dogs of War"));

        assertThat(text(marks.contributors().getFirst())).isEqualTo("Frederick [Forsyth]");
        assertThat(text(marks.subjects().getFirst())).isEqualTo("[Wars]");
        assertThat(marks.snippet())
                .hasValueSatisfying(snippet -> assertThat(text(snippet))
                        .startsWith("…")
                        .contains("slip the [dogs] upon", "afraid of a [dog] before")
                        .hasSizeLessThan(300));
        assertThat(new Highlights()
                        .of(SearchWords.read("forsyth"), SHELF.book("The Dogs of War"))
                        .snippet())
                .isEmpty();
    }

    @Test
    void a_hit_says_why_it_is_one() {
        var reason = SHELF.read(now -> {
            var query = new TextQueries()
                    .understand(SearchWords.read("tolkien rings"), now)
                    .query();
            var best = now.searcher().search(query, 1).scoreDocs[0];
            return Reason.of(now.searcher().explain(query, best.doc));
        });

        assertThat(leaves(reason)).contains("title: rings", "names: tolkien", "rank: popularity");
        assertThat(reason.weight()).isPositive();
    }

    private static List<String> leaves(Reason reason) {
        return reason.parts().isEmpty()
                ? List.of(reason.what())
                : reason.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }

    private static String text(List<Marked.Segment> segments) {
        return segments.stream()
                .map(segment -> segment.hit() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }
}
