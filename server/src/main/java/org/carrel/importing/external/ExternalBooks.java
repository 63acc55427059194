package org.carrel.importing.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Origin;
import org.carrel.holding.Copies;
import org.carrel.importing.BookImport;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.Taken;
import org.springframework.stereotype.Component;

/** Books that other catalogues know: what they tell of the same one is made one. */
@Component
class ExternalBooks {
    private final AllSources sources;
    private final BookImport books;
    private final Copies copies;

    ExternalBooks(AllSources sources, BookImport books, Copies copies) {
        this.sources = sources;
        this.books = books;
        this.copies = copies;
    }

    /**
     * What was found.
     *
     * @param unavailable sources that could not be asked; what they know is missing here
     */
    record Found(List<MergedBook> items, List<ImportSource> unavailable) {}

    Found search(String query, int limit) {
        var answered = sources.ask(source -> source.search(query, limit));
        var items =
                together(answered.told()).stream().map(Merging::of).limit(limit).toList();
        return new Found(items, answered.unavailable());
    }

    Found byIsbn(Isbn isbn) {
        var answered = sources.ask(source -> source.byIsbn(isbn).stream().toList());
        var told = answered.told().stream().flatMap(List::stream).toList();
        return new Found(told.isEmpty() ? List.of() : List.of(Merging.of(told)), answered.unavailable());
    }

    /** Takes a book over as a book of the source that gave it its name. */
    Taken take(MergedBook merged, int wanted, UUID by) {
        var external = new ExternalBook(merged.externalId(), merged.book(), merged.warnings());
        var origin = new Origin(merged.sources().getFirst().code(), by);
        var taken = books.take(origin, external, OnMatch.FILL_GAPS);
        if (wanted > 0) {
            taken.book().ifPresent(id -> copies.add(id, wanted));
        }
        return taken;
    }

    /** The best of each source first, then the second best of each; what bears the same number comes together. */
    private static List<List<Told>> together(List<List<Told>> told) {
        var groups = new ArrayList<List<Told>>();
        var byIsbn = new LinkedHashMap<Isbn, List<Told>>();
        var deepest = told.stream().mapToInt(List::size).max().orElse(0);
        for (var rank = 0; rank < deepest; rank++) {
            for (var ofOne : told) {
                if (rank < ofOne.size()) {
                    place(ofOne.get(rank), groups, byIsbn);
                }
            }
        }
        return groups;
    }

    private static void place(Told one, List<List<Told>> groups, Map<Isbn, List<Told>> byIsbn) {
        var known = one.external().isbn().flatMap(isbn -> Optional.ofNullable(byIsbn.get(isbn)));
        if (known.isPresent()) {
            known.get().add(one);
            return;
        }
        var group = new ArrayList<>(List.of(one));
        groups.add(group);
        one.external().isbn().ifPresent(isbn -> byIsbn.put(isbn, group));
    }
}
