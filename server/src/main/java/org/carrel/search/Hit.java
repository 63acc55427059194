package org.carrel.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.search.text.Marked;

/**
 * A work that was found.
 *
 * @param book the edition that stands for it: the best one in the order that was asked for
 * @param editions how many editions it has
 * @param matching how many of them match
 * @param formats of all editions
 * @param matchingFormats of those that match
 * @param availability of all editions
 * @param highlights where the words stand in what is shown; only where words were asked for
 * @param score how well it matches; for administrators
 * @param mine what the caller has to do with it; for those who are signed in
 */
public record Hit(
        UUID workId,
        Book book,
        int editions,
        int matching,
        List<String> formats,
        List<String> matchingFormats,
        Availability availability,
        Optional<Marked> highlights,
        Optional<Float> score,
        Optional<Mine> mine) {}
