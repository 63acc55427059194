package org.carrel.catalogue;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/**
 * What depends on a book being in the catalogue. Modules that stand on the catalogue implement it as a bean; it is asked
 * in the transaction that would delete the book, with the book's row locked.
 */
public interface BookUse {
    /** Every reason why the book cannot go; empty when nothing is in the way. */
    List<Reason> inTheWay(UUID bookId);
}
