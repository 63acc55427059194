package org.carrel.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.carrel.holding.OnShelf;

/**
 * How many copies there are of all editions of a work.
 *
 * @param total withdrawn ones are not counted
 * @param available at home, in order, kept for nobody
 */
public record Availability(int total, int available, List<OnShelf> byBranch) {
    static Availability of(Collection<OnShelf> shelves) {
        var branches = new LinkedHashMap<UUID, OnShelf>();
        shelves.forEach(shelf -> branches.merge(
                shelf.branchId(),
                shelf,
                (one, other) -> new OnShelf(
                        one.branchId(),
                        one.branchCode(),
                        one.copies() + other.copies(),
                        one.available() + other.available())));
        return new Availability(
                shelves.stream().mapToInt(OnShelf::copies).sum(),
                shelves.stream().mapToInt(OnShelf::available).sum(),
                List.copyOf(branches.values()));
    }
}
