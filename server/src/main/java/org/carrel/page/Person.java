package org.carrel.page;

import java.util.List;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;

/** Somebody who is named on a page, with the way to what else there is by them. */
record Person(String href, String name) {
    /** The authors; where there is none, whoever stands first. */
    static List<Person> of(List<Contributor> contributors) {
        var authors = contributors.stream()
                .filter(one -> one.role() == ContributorRole.AUTHOR)
                .map(Person::of)
                .toList();
        return authors.isEmpty()
                ? contributors.stream().limit(1).map(Person::of).toList()
                : authors;
    }

    private static Person of(Contributor contributor) {
        return new Person("/authors/" + contributor.authorId(), contributor.name());
    }
}
