package org.carrel.catalogue.author;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Shown;

/**
 * Somebody who made books.
 *
 * @param sortName the form under which they stand in a list, such as {@code Rowling, J. K.}
 * @param born year, negative before our era
 * @param variants other spellings and names; by these, too, they are found and recognised
 * @param mergedInto who they turned out to be
 */
@Shown
public record Author(
        UUID id,
        String name,
        String sortName,
        Optional<Integer> born,
        Optional<Integer> died,
        List<String> variants,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore Optional<Instant> deletedAt,
        @JsonIgnore Optional<UUID> mergedInto,
        @JsonIgnore int version) {
    boolean isLive() {
        return deletedAt.isEmpty();
    }
}
