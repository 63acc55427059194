package org.carrel.search.index;

import java.io.IOException;

/** Something that is looked up in the index. */
@FunctionalInterface
public interface Reading<T> {
    T read(Snapshot snapshot) throws IOException;
}
