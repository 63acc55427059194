package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class BeginningStreamTest {
    private final BeginningStream stream = new BeginningStream();

    @Test
    void of_a_long_word_come_its_first_six_letters_one_by_one_and_then_all() {
        assertThat(beginnings("tolkien")).containsExactly("t", "to", "tol", "tolk", "tolki", "tolkie", "tolkien");
        assertThat(beginnings("hobbit")).containsExactly("h", "ho", "hob", "hobb", "hobbi", "hobbit");
        assertThat(beginnings("a", "of")).containsExactly("a", "o", "of");
    }

    @Test
    void letters_are_counted_not_bytes() {
        assertThat(beginnings("\u0432\u043e\u0439\u043d\u0430"))
                .containsExactly(
                        "\u0432",
                        "\u0432\u043e",
                        "\u0432\u043e\u0439",
                        "\u0432\u043e\u0439\u043d",
                        "\u0432\u043e\u0439\u043d\u0430");
        assertThat(beginnings("\u65e5\u672c")).containsExactly("\u65e5", "\u65e5\u672c");
        assertThat(beginnings("\ud842\udfb7a")).containsExactly("\ud842\udfb7", "\ud842\udfb7a");
    }

    @Test
    void a_sign_is_no_letter() {
        assertThat(beginnings("^lord", "~tolstoi"))
                .containsExactly(
                        "^l", "^lo", "^lor", "^lord", "~t", "~to", "~tol", "~tols", "~tolst", "~tolsto", "~tolstoi");
    }

    @Test
    void it_takes_one_list_after_another() {
        assertThat(beginnings("ab")).containsExactly("a", "ab");
        assertThat(beginnings("c")).containsExactly("c");
        assertThat(beginnings()).isEmpty();
        assertThat(beginnings("de")).containsExactly("d", "de");
    }

    private List<String> beginnings(String... words) {
        stream.begin(Stream.of(words).map(BytesRef::new).toList());
        stream.reset();
        var found = new ArrayList<String>();
        var term = stream.getAttribute(TermToBytesRefAttribute.class);
        while (stream.incrementToken()) {
            found.add(term.getBytesRef().utf8ToString());
        }
        return found;
    }
}
