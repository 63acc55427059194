package org.carrel.search.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.holding.OnShelf;
import org.carrel.holding.Stocks;
import org.carrel.search.index.IndexedBook.BranchStock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Works as the index is told of them, from the rows as they are now. */
@Service
class Editions {
    private final Books books;
    private final Stocks stocks;
    private final EditionStore store;
    private final TransactionTemplate transaction;

    Editions(Books books, Stocks stocks, EditionStore store, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.books = books;
        this.stocks = stocks;
        this.store = store;
    }

    /** For each of these works its editions; none where all are deleted. */
    Map<UUID, List<IndexedBook>> ofWorks(Collection<UUID> workIds) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.goByIndexes();
            return read(workIds);
        }));
    }

    private Map<UUID, List<IndexedBook>> read(Collection<UUID> workIds) {
        var found = books.ofWorks(workIds);
        var ids = found.stream().map(Book::id).toList();
        var variants = store.nameVariants(ids);
        var shelves = stocks.onShelves(ids);
        var popularity = store.popularity(ids);
        var works = new LinkedHashMap<UUID, List<IndexedBook>>();
        workIds.forEach(work -> works.put(work, List.of()));
        works.putAll(found.stream()
                .map(book -> new IndexedBook(
                        book,
                        variants.getOrDefault(book.id(), List.of()),
                        stock(shelves.getOrDefault(book.id(), List.of())),
                        popularity.getOrDefault(book.id(), 0.0)))
                .collect(Collectors.groupingBy(edition -> edition.book().workId())));
        return works;
    }

    /** The works of these books. */
    List<UUID> worksOf(Collection<UUID> bookIds) {
        return bookIds.isEmpty() ? List.of() : store.worksOf(bookIds);
    }

    private static List<BranchStock> stock(List<OnShelf> shelves) {
        return shelves.stream()
                .map(shelf -> new BranchStock(shelf.branchId(), shelf.branchCode(), shelf.copies(), shelf.available()))
                .toList();
    }
}
