package org.carrel.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an index says of itself, written with each commit.
 *
 * @param identity the database it was made from
 * @param revision the form of its documents
 * @param generation the request it answers
 * @param works how far it has read of what changed of works
 * @param stock how far it has read of what changed of stock alone
 * @param filledTo the work up to which it is filled; empty once it is complete
 */
record Marks(UUID identity, int revision, int generation, Cursor works, Cursor stock, Optional<UUID> filledTo) {
    static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    /** Of an index that is empty as yet. */
    static Marks first(FeedStore.Standing standing, int revision) {
        return new Marks(
                standing.identity(),
                revision,
                standing.generation(),
                standing.now(),
                standing.now(),
                Optional.of(BEFORE_THE_FIRST));
    }

    /** Empty where there are none. */
    static Optional<Marks> read(Map<String, String> data) {
        return data.containsKey("identity")
                ? Optional.of(new Marks(
                        UUID.fromString(given(data, "identity")),
                        Integer.parseInt(given(data, "revision")),
                        Integer.parseInt(given(data, "generation")),
                        Cursor.parse(given(data, "works")),
                        Cursor.parse(given(data, "stock")),
                        Optional.ofNullable(data.get("filledTo")).map(UUID::fromString)))
                : Optional.empty();
    }

    private static String given(Map<String, String> data, String name) {
        return Optional.ofNullable(data.get(name)).orElseThrow();
    }

    Map<String, String> written() {
        var data = new HashMap<String, String>();
        data.put("identity", identity.toString());
        data.put("revision", Integer.toString(revision));
        data.put("generation", Integer.toString(generation));
        data.put("works", works.toString());
        data.put("stock", stock.toString());
        filledTo.ifPresent(work -> data.put("filledTo", work.toString()));
        return data;
    }

    Marks worksTo(Cursor cursor) {
        return new Marks(identity, revision, generation, cursor, stock, filledTo);
    }

    Marks stockTo(Cursor cursor) {
        return new Marks(identity, revision, generation, works, cursor, filledTo);
    }

    Marks filledTo(UUID work) {
        return new Marks(identity, revision, generation, works, stock, Optional.of(work));
    }

    Marks complete() {
        return new Marks(identity, revision, generation, works, stock, Optional.empty());
    }

    /** Why an index with these marks cannot go on with this database; empty where it can. */
    Optional<String> hindrance(FeedStore.Standing standing, int currentRevision) {
        if (!identity.equals(standing.identity())) {
            return Optional.of("it was made from another database");
        }
        if (revision != currentRevision) {
            return Optional.of("its documents have the form " + revision + ", and now it is " + currentRevision);
        }
        if (works.next() > standing.now().next()
                || stock.next() > standing.now().next()) {
            return Optional.of("it is ahead of the database, which must have been restored");
        }
        if (works.lowest() < standing.floor() || stock.lowest() < standing.floor()) {
            return Optional.of("it was away for longer than changes are kept");
        }
        return Optional.empty();
    }
}
