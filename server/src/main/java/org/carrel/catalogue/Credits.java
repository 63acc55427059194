package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.author.Authors;
import org.carrel.catalogue.author.NewAuthor;
import org.carrel.platform.http.InvalidInput;
import org.springframework.stereotype.Service;

/** Turns credits into parts of known authors. */
@Service
class Credits {
    private final Authors authors;

    Credits(Authors authors) {
        this.authors = authors;
    }

    /** The name that a book's first credit stands for, as far as it is known. */
    Optional<String> firstName(NewBook book) {
        return book.contributors().stream().findFirst().flatMap(this::name);
    }

    /** @throws InvalidInput 422 where a credit names an author by an id that is not there */
    List<Part> resolve(NewBook book) {
        return resolveAll(Map.of(new UUID(0, 0), book)).values().iterator().next();
    }

    /** Finds or makes the authors of many books in few statements. */
    Map<UUID, List<Part>> resolveAll(Map<UUID, NewBook> books) {
        if (books.isEmpty()) {
            return Map.of();
        }
        checkIds(books.values());
        var named = named(books.values());
        var byName = named.isEmpty() ? Map.<String, UUID>of() : authors.named(named);
        return books.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> parts(entry.getValue().contributors(), byName)));
    }

    private static List<NewAuthor> named(Collection<NewBook> books) {
        return books.stream()
                .flatMap(book -> book.contributors().stream())
                .filter(credit -> credit.authorId().isEmpty())
                .flatMap(credit -> credit.known().or(() -> credit.name().map(NewAuthor::named)).stream())
                .toList();
    }

    private void checkIds(Collection<NewBook> books) {
        var ids = books.stream()
                .flatMap(book -> book.contributors().stream())
                .flatMap(credit -> credit.authorId().stream())
                .distinct()
                .toList();
        var known = authors.names(ids).keySet();
        for (var book : books) {
            for (var i = 0; i < book.contributors().size(); i++) {
                if (!book.contributors().get(i).authorId().map(known::contains).orElse(true)) {
                    throw InvalidInput.notAcceptable(
                            "contributors[" + i + "].authorId", "unknown", "There is no such author.");
                }
            }
        }
    }

    private Optional<String> name(Credit credit) {
        return credit.authorId()
                .map(id -> Optional.ofNullable(authors.names(List.of(id)).get(id)))
                .orElse(credit.name());
    }

    private static List<Part> parts(List<Credit> credits, Map<String, UUID> byName) {
        var parts = new ArrayList<Part>();
        for (var credit : credits) {
            credit.authorId()
                    .or(() -> credit.name().map(byName::get))
                    .map(id -> new Part(id, credit.role()))
                    .ifPresent(parts::add);
        }
        return parts.stream().distinct().toList();
    }
}
