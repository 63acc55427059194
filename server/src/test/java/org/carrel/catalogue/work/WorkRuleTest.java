package org.carrel.catalogue.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Hobbit|hobbit",
                "Der Prozess|Der Prozeß",
                "L'étranger|L’Etranger",
                "Les misérables|MISERABLES",
                "The Dispossessed : a novel|The dispossessed",
                "Middlemarch (Penguin classics)|Middlemarch",
                "Emma [large print]|Emma",
                "Emma [electronic resource] /|Emma",
                "War & Peace|War and Peace",
                "Henry IV, Part II|Henry IV. Part 2",
                "Maus, Vol. 01|Maus, volume one",
                "Der Schwarm: Roman|Der Schwarm",
                "Stories = Erzählungen|Stories",
                "Catch-22|Catch 22",
                "ソラリス|ソラリス",
                "Солярис|СОЛЯРИС"
            })
    void titles_that_mean_one_work_meet(String one, String other) {
        assertThat(title(one)).isEqualTo(title(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maus, volume 1|Maus, volume 2",
                "Henry IV, Part I|Henry IV, Part II",
                "Mistborn: The Final Empire|Mistborn: The Well of Ascension",
                "Poems (1912)|Poems (1920)",
                "Faust (Teil I)|Faust (Teil II)",
                "Dune|Dune Messiah",
                "か|が",
                "काल|कल",
                "2001|2010",
                "The|A"
            })
    void titles_of_different_works_stay_apart(String one, String other) {
        assertThat(title(one)).isNotEqualTo(title(other));
    }

    @ParameterizedTest
    @CsvSource({"pt, O crime do padre Amaro, crime do padre Amaro", "it, I promessi sposi, promessi sposi"})
    void some_words_are_articles_in_their_language_only(String language, String with, String without) {
        assertThat(WorkTitle.of(with, Optional.of(language))).isEqualTo(title(without));
        assertThat(title(with)).isNotEqualTo(title(without));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tolkien, J. R. R.|J.R.R. Tolkien",
                "Tolkien, J. R. R. (John Ronald Reuel), 1892-1973|John Ronald Reuel Tolkien",
                "Gogh, Vincent van|Vincent van Gogh",
                "García Márquez, Gabriel|Gabriel Garcia Marquez",
                "Le Guin, Ursula K.|Ursula Le Guin",
                "King, Martin Luther, Jr.|Martin Luther King, Jr.",
                "Doyle, Arthur Conan, Sir|Sir Arthur Conan Doyle",
                "Saint-Exupéry, Antoine de|Antoine de Saint-Exupery",
                "O'Brien, Flann|Flann O’Brien",
                "Толстой, Лев|Лев Николаевич Толстой",
                "Plato|PLATO",
                "村上, 春樹|村上春樹"
            })
    void spellings_of_a_name_meet(String one, String other) {
        assertThat(WorkAuthor.of(one)).isEqualTo(WorkAuthor.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brontë, Emily|Brontë, Charlotte",
                "World Health Organization|Wildlife Health Organization",
                "Mann, Thomas|Mann, Heinrich",
                "村上春樹|村上龍"
            })
    void different_people_stay_apart(String one, String other) {
        assertThat(WorkAuthor.of(one)).isNotEqualTo(WorkAuthor.of(other));
    }

    @Property(tries = 2_000)
    void nothing_that_is_not_blank_leaves_nothing(@ForAll @NotBlank String text) {
        assertThat(title(text)).isNotEmpty();
        assertThat(WorkAuthor.of(text)).isNotEmpty();
    }

    @Property(tries = 500)
    void case_and_surrounding_punctuation_do_not_matter(@ForAll("titles") String title) {
        assertThat(title(title.toUpperCase(java.util.Locale.ROOT) + " / ")).isEqualTo(title(title));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> titles() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("abc de 12,:äéß")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit));
    }

    private static String title(String text) {
        return WorkTitle.of(text, Optional.empty());
    }
}
