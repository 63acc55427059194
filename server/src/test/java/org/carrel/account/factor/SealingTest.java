package org.carrel.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final UUID BERT = UUID.fromString("01900000-0000-7000-8000-00000000000b");
    private static final byte[] SECRET = "a shared secret".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = Sealing.fresh();
    private static final String NEW = Sealing.fresh();

    @Test
    void what_is_sealed_opens_on_every_node_with_the_same_keys_and_looks_different_each_time() {
        var sealed = Sealing.parse(OLD).seal(SECRET, ANNA);
        assertThat(Sealing.parse(OLD).open(sealed, ANNA)).isEqualTo(SECRET);
        assertThat(sealed.bytes())
                .isNotEqualTo(Sealing.parse(OLD).seal(SECRET, ANNA).bytes());
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("shared");
    }

    @Test
    void a_secret_in_somebody_elses_row_does_not_open_nor_does_one_that_was_changed() {
        var sealing = Sealing.parse(OLD);
        var sealed = sealing.seal(SECRET, ANNA);
        assertThatThrownBy(() -> sealing.open(sealed, BERT)).isInstanceOf(IllegalStateException.class);
        var spoilt = sealed.bytes();
        spoilt[20] ^= 1;
        assertThatThrownBy(() -> sealing.open(new Sealed(sealed.keyId(), spoilt), ANNA))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_key_before_the_old_one_seals_and_the_old_one_still_opens() {
        var before = Sealing.parse(OLD).seal(SECRET, ANNA);
        var both = Sealing.parse(together(NEW, OLD));
        assertThat(both.open(before, ANNA)).isEqualTo(SECRET);
        assertThat(both.isOld(before)).isTrue();
        assertThat(both.isOld(both.seal(SECRET, ANNA))).isFalse();
        assertThat(Sealing.parse(NEW).open(both.seal(SECRET, ANNA), ANNA)).isEqualTo(SECRET);
    }

    @Test
    void without_its_key_a_secret_is_away_and_not_wrong() {
        var sealed = Sealing.parse(OLD).seal(SECRET, ANNA);
        assertThatThrownBy(() -> Sealing.parse(NEW).open(sealed, ANNA))
                .isInstanceOf(org.carrel.platform.http.ProblemException.class)
                .hasMessageContaining("cannot read the second factor");
    }

    @Test
    void keys_that_are_no_good_are_refused_without_being_repeated() {
        for (var keys :
                new String[] {"nonsense", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0LXNlY3JldA\"}]}"
                }) {
            assertThatThrownBy(() -> Sealing.parse(keys))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("c2VjcmV0");
        }
    }

    private static String together(String first, String second) {
        return first.replace("]}", ",") + second.substring(second.indexOf('[') + 1);
    }
}
