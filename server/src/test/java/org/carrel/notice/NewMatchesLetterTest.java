package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.search.saved.NewMatches;
import org.junit.jupiter.api.Test;

class NewMatchesLetterTest {
    private static final NewMatches ONE = new NewMatches(
            new UUID(0, 1),
            "Cats & <b>dogs</b>",
            "q=cats",
            1,
            List.of(new NewMatches.Match("Tom's <i>Cat</i>", Optional.of("Beatrix Potter"))));

    @Test
    void it_is_written_in_the_readers_language_and_in_english_for_others() {
        assertThat(letter("de", ONE).plain())
                .contains("Ihre gespeicherte Suche „Cats & <b>dogs</b>“", "einen neuen Titel");
        assertThat(letter("de-AT", ONE).subject()).isEqualTo("Neu in der Bibliothek: Cats & <b>dogs</b>");
        assertThat(letter("ja", ONE).subject()).isEqualTo("New in the library: Cats & <b>dogs</b>");
    }

    @Test
    void what_people_wrote_is_text_in_html_too() {
        assertThat(letter("en", ONE).html())
                .contains("Tom&#39;s &lt;i&gt;Cat&lt;/i&gt; – Beatrix Potter", "<html lang=\"en\">")
                .doesNotContain("<b>", "<i>");
    }

    @Test
    void of_many_it_tells_the_first_and_how_many_more() {
        var many = new NewMatches(ONE.ownerId(), "Cats", "q=cats&sort=-added", 1_234, ONE.first());
        assertThat(letter("en", many).plain())
                .contains(
                        "1,234 new titles",
                        "… and 1,233 more.",
                        "https://library.example.org/search?q=cats&sort=-added");
        assertThat(letter("de", many).plain()).contains("1.234 neue Titel");
    }

    private static Letter letter(String language, NewMatches found) {
        var reader = new Reader("Ada Osei", "ada", Letters.language(language));
        return new NewMatchesLetter(new Letters(), PostmanTest.mail(1)).of(found, reader);
    }
}
