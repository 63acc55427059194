package org.carrel.catalogue;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/** Asked before a book is deleted, with the book's row locked: modules that depend on books say what stands in the way. */
public interface BookUse {
    List<Reason> inTheWay(UUID bookId);
}
