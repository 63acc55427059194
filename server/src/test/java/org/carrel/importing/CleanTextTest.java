package org.carrel.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void html_becomes_text_with_its_paragraphs() {
        assertThat(CleanText.paragraphs("<p>One &amp; <i>two</i>.<br/>Three.</p><p>Four &lt;5</p>", 100))
                .contains("One & two.\nThree.\n\nFour <5");
    }

    @Test
    void scripts_leave_nothing_behind() {
        assertThat(CleanText.paragraphs("<script>alert('x')</script><style>p{}</style>", 100))
                .isEmpty();
    }

    @Test
    void plain_text_with_signs_stays_as_it_is() {
        assertThat(CleanText.paragraphs("For x < 3 and y > 2 & so on", 100)).contains("For x < 3 and y > 2 & so on");
        assertThat(CleanText.line("Tom & Jerry", 100)).contains("Tom & Jerry");
    }

    @Test
    void what_is_too_long_is_cut_between_words_and_never_within_a_sign() {
        assertThat(CleanText.line("The quick brown fox jumps", 17)).contains("The quick brown…");
        assertThat(CleanText.line("😀".repeat(30), 10)).contains("😀".repeat(9) + "…");
    }

    @Test
    void control_characters_and_marks_of_direction_go() {
        assertThat(CleanText.line("a\u0000b\u202Ec\r\n d\u0007", 100)).contains("a bc d");
    }

    @Test
    void letters_are_composed() {
        assertThat(CleanText.line("Bronte\u0308", 100)).contains("Brontë");
    }

    @Test
    void what_is_shown_as_it_came_keeps_its_blanks_but_no_control_characters() {
        assertThat(CleanText.asItCame("245 10 $a A  b\n650  0 $a <C>\u0000\u0007\r\n\n", 2_000))
                .isEqualTo("245 10 $a A  b\n650  0 $a <C> ");
        assertThat(CleanText.asItCame("=245  10$aMarked", 2_000)).isEqualTo("=245  10$aMarked");
    }
}
