package org.carrel.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;

/**
 * Somebody who is named on a page, with the way to what else there is by them.
 *
 * @param role what they did, where that is said
 */
record Person(String href, String name, Optional<String> role) {
    /** The authors; where there is none, whoever stands first. */
    static List<Person> authors(List<Contributor> contributors) {
        return first(contributors).stream()
                .map(one -> of(one, Optional.empty()))
                .toList();
    }

    /** Everybody, the authors first. */
    static List<Person> all(List<Contributor> contributors, Texts texts) {
        var first = first(contributors);
        var rest = contributors.stream().filter(one -> !first.contains(one));
        return Stream.concat(first.stream(), rest)
                .map(one -> of(
                        one,
                        Optional.of(one.role())
                                .filter(role -> role != ContributorRole.AUTHOR)
                                .map(role -> texts.named("role", role.name().toLowerCase(Locale.ROOT)))))
                .toList();
    }

    private static List<Contributor> first(List<Contributor> contributors) {
        var authors = contributors.stream()
                .filter(one -> one.role() == ContributorRole.AUTHOR)
                .toList();
        return authors.isEmpty() ? contributors.stream().limit(1).toList() : authors;
    }

    private static Person of(Contributor contributor, Optional<String> role) {
        return new Person("/authors/" + contributor.authorId(), contributor.name(), role);
    }
}
