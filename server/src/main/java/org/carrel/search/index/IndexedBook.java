package org.carrel.search.index;

import java.util.List;
import java.util.UUID;
import org.carrel.catalogue.Book;

/**
 * All that the index is told of an edition.
 *
 * @param nameVariants other names of those who had a part in it
 * @param stock one entry for each branch that has copies which are not withdrawn
 * @param popularity how much it is asked for, from 0
 */
public record IndexedBook(Book book, List<String> nameVariants, List<BranchStock> stock, double popularity) {
    public IndexedBook {
        nameVariants = List.copyOf(nameVariants);
        stock = List.copyOf(stock);
    }

    /**
     * What one branch has of it.
     *
     * @param available how many of the copies stand on the shelf for anybody
     */
    public record BranchStock(UUID branchId, String branchCode, int copies, int available) {}
}
