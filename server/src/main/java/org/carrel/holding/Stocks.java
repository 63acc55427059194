package org.carrel.holding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Books;
import org.springframework.stereotype.Service;

/** How many copies of a book there are, and where. */
@Service
public class Stocks {
    private final StockStore store;
    private final Books books;

    Stocks(StockStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    /** Empty when the book is not there. */
    public Optional<Stock> of(UUID bookId) {
        var groups = store.groups(bookId);
        return groups.isEmpty() && !books.exists(bookId) ? Optional.empty() : Optional.of(stock(bookId, groups));
    }

    /** What each branch has of these books; those that no branch has are left out. The oldest branch stands first. */
    public Map<UUID, List<OnShelf>> onShelves(Collection<UUID> bookIds) {
        var found = new HashMap<UUID, Map<UUID, OnShelf>>();
        for (var group : bookIds.isEmpty() ? List.<StockStore.BookGroup>of() : store.groups(bookIds)) {
            var status = CopyStatus.of(group.facts());
            if (status != CopyStatus.WITHDRAWN) {
                var available = status == CopyStatus.AVAILABLE ? group.count() : 0;
                found.computeIfAbsent(group.bookId(), id -> new LinkedHashMap<>())
                        .merge(
                                group.branchId(),
                                new OnShelf(group.branchId(), group.branchCode(), group.count(), available),
                                OnShelf::plus);
            }
        }
        var shelves = new HashMap<UUID, List<OnShelf>>();
        found.forEach((book, branches) -> shelves.put(book, List.copyOf(branches.values())));
        return shelves;
    }

    private static Stock stock(UUID bookId, List<StockStore.Group> groups) {
        var all = new EnumMap<CopyStatus, Integer>(CopyStatus.class);
        var names = new LinkedHashMap<UUID, String>();
        var byBranch = new LinkedHashMap<UUID, Map<CopyStatus, Integer>>();
        for (var group : groups) {
            var status = CopyStatus.of(group.facts());
            all.merge(status, group.count(), Integer::sum);
            names.put(group.branchId(), group.branchName());
            byBranch.computeIfAbsent(group.branchId(), id -> new EnumMap<>(CopyStatus.class))
                    .merge(status, group.count(), Integer::sum);
        }
        var branches = byBranch.entrySet().stream()
                .map(entry -> atBranch(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .filter(branch -> branch.total() > 0)
                .toList();
        return new Stock(
                bookId,
                total(all),
                count(all, CopyStatus.AVAILABLE),
                count(all, CopyStatus.ON_LOAN),
                count(all, CopyStatus.ON_HOLD_SHELF),
                away(all),
                count(all, CopyStatus.REFERENCE_ONLY),
                branches);
    }

    private static Stock.AtBranch atBranch(UUID id, String name, Map<CopyStatus, Integer> counts) {
        return new Stock.AtBranch(
                id,
                name,
                total(counts),
                count(counts, CopyStatus.AVAILABLE),
                count(counts, CopyStatus.ON_LOAN),
                count(counts, CopyStatus.ON_HOLD_SHELF),
                away(counts),
                count(counts, CopyStatus.REFERENCE_ONLY));
    }

    private static int total(Map<CopyStatus, Integer> counts) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all - count(counts, CopyStatus.WITHDRAWN);
    }

    private static int away(Map<CopyStatus, Integer> counts) {
        return count(counts, CopyStatus.LOST) + count(counts, CopyStatus.MISSING) + count(counts, CopyStatus.DAMAGED);
    }

    private static int count(Map<CopyStatus, Integer> counts, CopyStatus status) {
        return counts.getOrDefault(status, 0);
    }
}
