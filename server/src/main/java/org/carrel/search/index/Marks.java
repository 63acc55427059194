package org.carrel.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.search.index.FeedStore.Standing;

/**
 * What an index says of itself, written with each commit.
 *
 * @param origin the database it was made from
 * @param revision the form of its documents
 * @param generation the request it answers
 * @param works how far it has read of what changed of works
 * @param stock how far it has read of what changed of stock alone
 * @param bulk how far it has read of what bulk work changed
 * @param filledTo the work up to which it is filled; empty once it is complete
 */
record Marks(
        Origin origin, int revision, int generation, Cursor works, Cursor stock, Cursor bulk, Optional<UUID> filledTo) {
    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    /**
     * Which database.
     *
     * @param identity what it calls itself; a copy of it does so, too
     * @param place where these rows lie: the cluster, its timeline, the table's number
     */
    record Origin(UUID identity, String place) {}

    /**
     * Why an index cannot go on as it is.
     *
     * @param serves whether it may answer while another is made
     */
    record Hindrance(String why, boolean serves) {}

    /** Of an index that is empty as yet. */
    static Marks first(Standing standing, String place, int revision) {
        return new Marks(
                new Origin(standing.identity(), place),
                revision,
                standing.generation(),
                standing.now(),
                standing.now(),
                standing.now(),
                Optional.of(BEFORE_THE_FIRST));
    }

    /** Empty where there are none that make sense. */
    static Optional<Marks> read(Map<String, String> data) {
        try {
            var works = Cursor.parse(given(data, "works"));
            var stock = Cursor.parse(given(data, "stock"));
            return Optional.of(new Marks(
                    new Origin(UUID.fromString(given(data, "identity")), given(data, "place")),
                    Integer.parseInt(given(data, "revision")),
                    Integer.parseInt(given(data, "generation")),
                    works,
                    stock,
                    // An index from before there was this lane had read it with the others.
                    Optional.ofNullable(data.get("bulk")).map(Cursor::parse).orElse(Cursor.older(works, stock)),
                    Optional.ofNullable(data.get("filledTo")).map(UUID::fromString)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String given(Map<String, String> data, String name) {
        return Optional.ofNullable(data.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    Map<String, String> written() {
        var data = new HashMap<String, String>();
        data.put("identity", origin.identity().toString());
        data.put("place", origin.place());
        data.put("revision", Integer.toString(revision));
        data.put("generation", Integer.toString(generation));
        data.put("works", works.toString());
        data.put("stock", stock.toString());
        data.put("bulk", bulk.toString());
        filledTo.ifPresent(work -> data.put("filledTo", work.toString()));
        return data;
    }

    Marks readTo(Cursor ofWorks, Cursor ofStock) {
        return new Marks(origin, revision, generation, ofWorks, ofStock, bulk, filledTo);
    }

    Marks readBulkTo(Cursor ofBulk) {
        return new Marks(origin, revision, generation, works, stock, ofBulk, filledTo);
    }

    /** @param work empty once it is complete */
    Marks filledTo(Optional<UUID> work) {
        return new Marks(origin, revision, generation, works, stock, bulk, work);
    }

    /** How much of it is filled, from 0 to 1: works' ids are spread evenly. */
    double filled() {
        return filledTo.map(work -> (work.getMostSignificantBits() >>> 1) / (double) Long.MAX_VALUE)
                .orElse(1.0);
    }

    Optional<Hindrance> hindrance(Standing standing) {
        if (!origin.identity().equals(standing.identity())) {
            return Optional.of(new Hindrance("it was made from another database", false));
        }
        var cursors = List.of(works, stock, bulk);
        if (cursors.stream().anyMatch(cursor -> cursor.next() > standing.now().next())) {
            return Optional.of(new Hindrance("it is ahead of the database, which must have been restored", false));
        }
        if (cursors.stream().anyMatch(cursor -> cursor.lowest() < standing.floor())) {
            return Optional.of(new Hindrance("it was away for longer than changes are kept", true));
        }
        return Optional.empty();
    }

    /** As {@link #hindrance(Standing)}, and what need not be looked at all the time. */
    Optional<Hindrance> hindrance(Standing standing, String place, int currentRevision) {
        if (revision != currentRevision) {
            return Optional.of(new Hindrance("it has the form " + revision + " and not " + currentRevision, false));
        }
        return hindrance(standing)
                .or(() -> origin.place().equals(place)
                        ? Optional.empty()
                        : Optional.of(new Hindrance(
                                "the database was moved: it lies at " + place + " and not at " + origin.place(),
                                true)));
    }
}
