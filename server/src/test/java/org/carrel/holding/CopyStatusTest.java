package org.carrel.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CopyStatusTest {
    private static final List<CopyStatus> PRECEDENCE = List.of(
            CopyStatus.ON_LOAN,
            CopyStatus.ON_HOLD_SHELF,
            CopyStatus.WITHDRAWN,
            CopyStatus.LOST,
            CopyStatus.MISSING,
            CopyStatus.DAMAGED,
            CopyStatus.REFERENCE_ONLY);

    @Property
    void the_first_fact_that_holds_is_shown(
            @ForAll boolean loan,
            @ForAll boolean shelf,
            @ForAll boolean withdrawn,
            @ForAll boolean lost,
            @ForAll boolean missing,
            @ForAll boolean damaged,
            @ForAll boolean reference) {
        var facts = new CopyFacts(loan, shelf, withdrawn, lost, missing, damaged, reference);
        var first = List.of(loan, shelf, withdrawn, lost, missing, damaged, reference)
                .indexOf(true);

        assertThat(CopyStatus.of(facts)).isEqualTo(first < 0 ? CopyStatus.AVAILABLE : PRECEDENCE.get(first));
    }

    @Example
    void every_combination_of_facts_shows_as_exactly_one_status() {
        var seen = new HashSet<Integer>();
        for (var status : CopyStatus.values()) {
            Arrays.stream(CopyFacts.bitsOf(status))
                    .forEach(bits -> assertThat(seen.add(bits)).isTrue());
        }
        assertThat(seen).hasSize(128);
    }
}
