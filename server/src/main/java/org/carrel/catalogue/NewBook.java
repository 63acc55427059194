package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * A book as it is asked for, before it stands in the catalogue.
 *
 * @param sourceId what its source calls it, for imports
 */
public record NewBook(
        @JsonUnwrapped Description description,
        List<Credit> contributors,
        @JsonUnwrapped Publication publication,
        @JsonUnwrapped Identifiers identifiers,
        @JsonUnwrapped Particulars particulars,
        @JsonIgnore Optional<String> sourceId) {
    public NewBook {
        contributors = List.copyOf(new LinkedHashSet<>(contributors));
    }

    /** Reads a book; what only we may say of it ({@code id}, {@code createdAt}…) may be there and is not looked at. */
    public static NewBook read(Fields in) {
        var description = Description.read(in);
        var contributors = in.objects("contributors", 200, Credit::read).or(List.of());
        var publication = Publication.read(in);
        var identifiers = Identifiers.read(in);
        var particulars = Particulars.read(in);
        in.ignoring("id", "workId", "cover", "source", "createdAt", "updatedAt", "deletedAt")
                .done();
        return new NewBook(
                description.get(),
                contributors.get(),
                publication.get(),
                identifiers.get(),
                particulars.get(),
                Optional.empty());
    }

    /** Begins a book that has nothing but a title yet. */
    public static BookDraft titled(String title) {
        return new BookDraft(title);
    }
}
