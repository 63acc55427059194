package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Authors and subjects while somebody types, each once however many books have them. */
class SuggestedHeadingsTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Test
    void all_words_begin_words_of_the_same_heading() {
        shelf.with(Edition.of("One", "Anna Berg", "Clara Dorn").about("Roman law", "History"));

        assertThat(shelf.suggested("cl d").authors()).containsExactly("Clara Dorn");
        assertThat(shelf.suggested("anna dorn").authors()).isEmpty();
        assertThat(shelf.suggested("roman hist").subjects()).isEmpty();
    }

    @Test
    void who_begins_so_comes_before_who_is_asked_for_more_and_among_such_the_popular_come_first() {
        shelf.with(
                Edition.of("One", "Bertrand Carr").asked(10),
                Edition.of("Two", "Carl Auer").asked(1),
                Edition.of("Three", "Carla Blum").asked(30),
                Edition.of("Four", "Carla Blum").asked(2),
                Edition.of("Five", "Dan Carver"));

        assertThat(shelf.suggested("car").authors())
                .containsExactly("Carla Blum", "Carl Auer", "Bertrand Carr", "Dan Carver");
    }

    @Test
    void spellings_of_one_heading_are_suggested_once() {
        shelf.with(
                Edition.of("One", "Twain, Mark").about("Rivers"),
                Edition.of("Two", "Mark Twain").about("RIVERS").asked(9));

        assertThat(shelf.suggested("twain").authors()).containsExactly("Twain, Mark");
        assertThat(shelf.suggested("mark").authors()).containsExactly("Mark Twain");
        assertThat(shelf.suggested("riv").subjects()).containsExactly("RIVERS");
    }

    @Test
    void what_no_book_has_any_more_is_not_suggested_and_hides_nothing_that_one_has() {
        shelf.with(Edition.of("Stays", "Maria Stays").about("Mathematics"));
        for (var i = 0; i < 700; i++) {
            shelf.with(Edition.of("Goes " + i, "Maria Goes " + i).asked(50).about("Maps"));
        }
        assertThat(shelf.suggested("maria").authors()).hasSize(5).doesNotContain("Maria Stays");
        for (var i = 0; i < 700; i++) {
            shelf.remove("Goes " + i);
        }

        assertThat(shelf.suggested("maria").authors()).containsExactly("Maria Stays");
        assertThat(shelf.suggested("ma").subjects()).containsExactly("Mathematics");
    }

    @Test
    void names_made_by_chance_are_found_exactly_by_the_beginnings_of_their_words() {
        var random = new Random(20_261_126);
        var names = new LinkedHashSet<String>();
        var inOrder = new HashSet<List<String>>();
        while (names.size() < 300) {
            var name = words(random, 3, 9);
            // The same words in another order are a spelling of the same name.
            if (inOrder.add(Arrays.stream(name.split(" ", -1)).sorted().toList())) {
                names.add(name);
            }
        }
        names.forEach(name -> shelf.with(Edition.of("Of " + name, name)));
        for (var i = 0; i < 400; i++) {
            var typed = words(random, 2, 8);
            assertThat(Set.copyOf(shelf.suggested(typed, 300).authors()))
                    .as(typed)
                    .isEqualTo(
                            names.stream().filter(name -> begins(name, typed)).collect(Collectors.toSet()));
        }
    }

    /** Of two letters each at least, for single ones are taken for initials. */
    private static String words(Random random, int most, int longest) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(most))
                .mapToObj(i -> random.ints(2 + random.nextInt(longest - 1), 0, 2)
                        .mapToObj(letter -> letter == 0 ? "b" : "k")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static boolean begins(String name, String typed) {
        return Arrays.stream(typed.split(" ", -1))
                .allMatch(word -> Arrays.stream(name.split(" ", -1)).anyMatch(each -> each.startsWith(word)));
    }
}
