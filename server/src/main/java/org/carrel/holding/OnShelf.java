package org.carrel.holding;

import java.util.UUID;

/**
 * How many copies of a book a branch has; withdrawn ones are not counted.
 *
 * @param available at home, in order, kept for nobody
 */
public record OnShelf(UUID branchId, String branchCode, int copies, int available) {
    OnShelf plus(OnShelf other) {
        return new OnShelf(branchId, branchCode, copies + other.copies, available + other.available);
    }
}
