package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.author.NewAuthor;
import org.carrel.platform.http.Fields;

/**
 * Who is to stand as a contributor: a known author by {@code authorId}, which wins, or somebody by {@code name}, who is
 * found among the authors or becomes one.
 *
 * @param known what else the source knows of somebody who is given by name, for the day they become an author
 */
public record Credit(
        Optional<UUID> authorId,
        Optional<String> name,
        ContributorRole role,
        @JsonIgnore Optional<NewAuthor> known) {
    public Credit(Optional<UUID> authorId, Optional<String> name, ContributorRole role) {
        this(authorId, name, role, Optional.empty());
    }

    public static Credit named(String name, ContributorRole role) {
        return new Credit(Optional.empty(), Optional.of(name), role);
    }

    public static Credit of(NewAuthor author, ContributorRole role) {
        return new Credit(Optional.empty(), Optional.of(author.name()), role, Optional.of(author));
    }

    static Credit read(Fields in) {
        var authorId = in.id("authorId").optional();
        var name = in.text("name", 300).optional();
        var role = in.oneOf("role", ContributorRole.class).or(ContributorRole.AUTHOR);
        in.ignoring("sortName");
        if (authorId.get().isEmpty() && name.get().isEmpty()) {
            in.report("name", "required", "Either authorId or name must be given.");
        }
        in.done();
        return new Credit(authorId.get(), name.get(), role.get());
    }
}
