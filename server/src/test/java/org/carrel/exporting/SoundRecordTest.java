package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundRecordTest {
    private static final String SOUND = "00061nam a2200049 a 4500" + "001000300000" + "245000800003" + "\u001e"
            + "m1\u001e" + "10\u001faSun\u001e" + "\u001d";

    @Test
    void a_record_whose_leader_and_directory_tell_the_truth_is_sound() {
        assertThat(SOUND).hasSize(61);
        assertThat(isSound(SOUND)).isTrue();
    }

    @Test
    void one_that_lies_about_its_length_its_directory_or_its_end_is_not() {
        assertThat(isSound(SOUND.replaceFirst("00061", "00062"))).isFalse();
        assertThat(isSound(SOUND.replace("22000", "99000"))).isFalse();
        assertThat(isSound(SOUND.replace("00049", "00050"))).isFalse();
        assertThat(isSound(SOUND.replace("245000800003", "245000700003"))).isFalse();
        assertThat(isSound(SOUND.replace("245000800003", "245999900003"))).isFalse();
        assertThat(isSound(SOUND.replace("\u001d", " "))).isFalse();
        assertThat(isSound("")).isFalse();
        assertThat(isSound("\u001d")).isFalse();
    }

    private static boolean isSound(String record) {
        return SoundRecord.is(record.getBytes(ISO_8859_1));
    }
}
