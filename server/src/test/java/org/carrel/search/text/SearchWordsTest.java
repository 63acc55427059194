package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    private static final Shelf SHELF = new Shelf()
            .with(
                    Edition.of("The Hobbit", "J. R. R. Tolkien")
                            .in("en")
                            .isbn("9780261102217")
                            .year(1937)
                            .about("Fantasy", "Dragons")
                            .series("Middle-earth")
                            .summary("A burglar is taken along by thirteen dwarves."),
                    Edition.of("The Lord of the Rings", "J. R. R. Tolkien")
                            .in("en")
                            .year(1954)
                            .about("Fantasy"),
                    Edition.of("Emma", "Jane Austen").in("en").year(1815).about("Love"),
                    Edition.of("Tolkien: A Biography", "Humphrey Carpenter")
                            .in("en")
                            .year(1977),
                    Edition.of("Le Petit Prince", "Antoine de Saint-Exupéry")
                            .in("fr")
                            .year(1943));

    @AfterContainer
    static void close() throws java.io.IOException {
        SHELF.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author:tolkien | The Hobbit; The Lord of the Rings",
                "autor:tolkien hobbit | The Hobbit",
                "title:tolkien | Tolkien: A Biography",
                "author:\"tolkien\" rings | The Lord of the Rings",
                "author:\"Tolkien, J.R.R.\" rings | The Lord of the Rings",
                "tolkien -author:tolkien | Tolkien: A Biography",
                "\"the rings\" | The Lord of the Rings",
                "\"lord of the rings\" | The Lord of the Rings",
                "emma OR hobbit | Emma; The Hobbit",
                "(emma OR hobbit) -austen | The Hobbit",
                "emma NOT austen author:austen | ",
                "subject:fantasy -rings | The Hobbit",
                "series:\"middle earth\" | The Hobbit",
                "year:1815 | Emma",
                "year:1900..1940 | The Hobbit",
                "year:1900-1940 | The Hobbit",
                "year:..1900 | Emma",
                "year:1977.. | Tolkien: A Biography",
                "tolkien year:1950.. author:tolkien | The Lord of the Rings",
                "language:fr | Le Petit Prince",
                "language:french | Le Petit Prince",
                "sprache:fr | Le Petit Prince",
                "isbn:0261102214 | The Hobbit",
                "emma unknown:austen | Emma",
                "\"emma | Emma",
                "emma - | Emma",
                "OR emma OR | Emma",
                "emma && ( | Emma",
                "dwarves burglar | The Hobbit",
            })
    void a_query_finds_just_these(String query, String titles) {
        var expected = titles == null || titles.isBlank() ? List.<String>of() : List.of(titles.split("; ", -1));
        assertThat(SHELF.titles(query)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9780261102217",
                "978-0-261-10221-7",
                "978 0 261 10221 7",
                "0261102214",
                "0-261-10221-4",
                "ISBN 978-0-261-10221-7",
                "ISBN: 0261102214",
                "ISBN-13: 978-0261102217",
                "isbn9780261102217",
                "isbn:978-0-261-10221-7",
                "isbn: 978 0 261 10221 7",
                "978–0–261–10221–7",
                "ISBN-10 0-261-10221-4",
                "hobbit 9780261102217",
                "９７８０２６１１０２２１７"
            })
    void an_isbn_in_any_spelling_finds_that_book_alone(String query) {
        assertThat(SHELF.titles(query)).containsExactly("The Hobbit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "()", "-", "\"\"", "OR", "::", "***"})
    void a_query_that_asks_for_nothing_finds_everything(String query) {
        assertThat(SHELF.titles(query)).hasSize(5);
    }

    @Property(tries = 150)
    void no_text_is_an_error(@ForAll @StringLength(max = 700) String text) {
        SHELF.titles(text);
        SHELF.didYouMean(text);
        SHELF.suggested(text);
        new Highlights().of(SearchWords.read(text), SHELF.book("The Hobbit"));
    }

    @Property(tries = 150)
    void nor_is_any_arrangement_of_signs(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = 'z') String text) {
        for (var field : SearchField.values()) {
            SHELF.titles(field.name() + ":" + text);
        }
        SHELF.titles("year:" + text.replaceAll("[a-zA-Z]", "."));
        assertThat(SearchWords.read(text.repeat(50)).clauses()).hasSizeLessThanOrEqualTo(SearchWords.MOST);
    }
}
