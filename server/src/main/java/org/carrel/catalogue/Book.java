package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Shown;

/**
 * One edition, as it stands in the catalogue.
 *
 * @param contributors in the order of the title page
 * @param workId the work that this is an edition of
 * @param cover pictures of its cover that we have
 * @param source who brought it in: {@code manual}, or an import's source
 * @param deletedAt only staff see deleted books
 */
@Shown
public record Book(
        UUID id,
        @JsonUnwrapped Description description,
        List<Contributor> contributors,
        @JsonUnwrapped Publication publication,
        @JsonUnwrapped Identifiers identifiers,
        @JsonUnwrapped Particulars particulars,
        UUID workId,
        Optional<BookCover> cover,
        String source,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt,
        @JsonIgnore int version) {
    public String title() {
        return description.title();
    }

    boolean isLive() {
        return deletedAt.isEmpty();
    }
}
