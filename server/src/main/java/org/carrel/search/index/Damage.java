package org.carrel.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/** Tells files that are not as they were written from a passing trouble, such as a full disk. */
final class Damage {
    private Damage() {}

    static boolean isIn(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (is(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException e -> true;
            case IndexFormatTooOldException e -> true;
            case IndexFormatTooNewException e -> true;
            case IndexNotFoundException e -> true;
            case EOFException e -> true;
            case NoSuchFileException e -> true;
            case FileNotFoundException e -> true;
            // What Java says when a mapped file has become shorter.
            case InternalError e -> true;
            default -> false;
        };
    }
}
