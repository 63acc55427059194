package org.carrel.catalogue;

import java.util.Optional;
import org.carrel.catalogue.author.NameKey;

/** How imports recognise a book that has no identifier: title, first contributor and year, without marks, spaces and case. */
final class MatchKey {
    private MatchKey() {}

    static String of(String title, Optional<String> firstName, Optional<Integer> year) {
        return NameKey.of(title) + "|" + firstName.map(NameKey::of).orElse("") + "|"
                + year.map(String::valueOf).orElse("");
    }
}
