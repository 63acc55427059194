package org.carrel.catalogue.cover;

import java.util.UUID;
import org.carrel.catalogue.Isbn;

/**
 * A cover that is to be looked for by its ISBN.
 *
 * @param attempts how often it was begun, with this time
 */
record IsbnCover(UUID bookId, Isbn isbn, int attempts) {}
