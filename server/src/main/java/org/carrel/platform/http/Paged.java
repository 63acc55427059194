package org.carrel.platform.http;

import java.util.Optional;

/** An answer that is one page of more; its links are written into the header. */
public interface Paged {
    /** What to give as {@code cursor} for the page behind this one; absent on the last. */
    Optional<String> next();
}
