package org.carrel.search.index;

import java.util.Optional;
import org.carrel.search.index.FeedStore.Place;
import org.carrel.search.index.FeedStore.Stretch;

/** Reads one side of the feed, stretch by stretch, from one snapshot to the next. Used by one thread. */
final class FeedReader {
    private final Source source;
    private Cursor cursor;
    private Optional<Cursor> until = Optional.empty();
    private Optional<Place> after = Optional.empty();

    FeedReader(Source source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /** Where stretches come from. */
    interface Source {
        Stretch read(Cursor cursor, Optional<Cursor> until, Optional<Place> after, int limit);
    }

    /** Whether the next stretch begins with what changed since the last one, or goes on with a long one. */
    boolean isBetween() {
        return until.isEmpty();
    }

    Stretch next(int limit) {
        return source.read(cursor, until, after, limit);
    }

    /**
     * The stretch was taken in.
     *
     * @return whether all is, as of the moment at which its first part was read
     */
    boolean took(Stretch stretch, int limit) {
        var target = until.orElse(stretch.standing().now());
        if (stretch.ids().size() < limit) {
            cursor = target;
            until = Optional.empty();
            after = Optional.empty();
            return true;
        }
        until = Optional.of(target);
        after = stretch.last();
        return false;
    }

    /** What has been taken in whole. */
    Cursor cursor() {
        return cursor;
    }
}
