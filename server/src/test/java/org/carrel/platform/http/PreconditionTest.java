package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreconditionTest {
    @Test
    void without_if_match_and_with_a_star_every_version_will_do() {
        assertThat(Precondition.parse(Optional.empty()).met(7)).isTrue();
        assertThat(Precondition.parse(Optional.of(" * ")).met(7)).isTrue();
        assertThat(Precondition.none().version()).isEmpty();
    }

    @Test
    void only_the_versions_named_will_do() {
        var one = Precondition.parse(Optional.of("\"7\""));
        assertThat(one.met(7)).isTrue();
        assertThat(one.met(8)).isFalse();
        assertThat(one.version()).hasValue(7);

        var two = Precondition.parse(Optional.of("\"7\", \"9\""));
        assertThat(two.met(9)).isTrue();
        assertThat(two.met(8)).isFalse();
        assertThat(two.version()).isEmpty();
    }

    @Test
    void weak_tags_and_tags_of_others_never_match() {
        for (var header : new String[] {"W/\"7\"", "7", "\"seven\"", "", "\"7", "\"99999999999\""}) {
            assertThat(Precondition.parse(Optional.of(header)).met(7))
                    .as(header)
                    .isFalse();
        }
    }
}
