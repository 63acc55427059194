package org.carrel.search.works;

import java.util.List;
import java.util.UUID;

/**
 * A work that was found.
 *
 * @param bookId the edition that stands for it
 * @param place where it stands in the order
 * @param score how well it matches, where that was asked for; else 0
 * @param matching how many of its editions match
 * @param matchingFormats the formats of those
 * @param editions all of its editions
 * @param formats the formats of all
 */
public record FoundWork(
        UUID workId,
        UUID bookId,
        Place place,
        float score,
        int matching,
        List<String> matchingFormats,
        List<UUID> editions,
        List<String> formats) {
    public FoundWork {
        matchingFormats = List.copyOf(matchingFormats);
        editions = List.copyOf(editions);
        formats = List.copyOf(formats);
    }
}
