package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.carrel.catalogue.Books;
import org.carrel.search.index.FeedStore.Standing;
import org.carrel.search.index.FeedStore.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills one open index and keeps it up with the database, a step at a time. One thread takes the steps. */
final class Follower implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int STRETCH = 1_000;
    private final OpenIndex index;
    private final Sources sources;
    private final SearchProperties properties;
    private final int revision;
    private FeedReader works;
    private FeedReader stock;
    private final Due refresh;
    private final Due commit;
    private volatile Marks marks;

    /** What an index is made from. */
    record Sources(FeedStore feed, Books books, Documents documents) {}

    Follower(OpenIndex index, Marks marks, Sources sources, int revision, SearchProperties properties) {
        this.index = index;
        this.revision = revision;
        this.marks = marks;
        this.sources = sources;
        this.properties = properties;
        this.works = new FeedReader(sources.feed()::works, marks.works());
        this.stock = new FeedReader(sources.feed()::stock, marks.stock());
        this.refresh = new Due(properties.refresh());
        this.commit = new Due(properties.commit());
    }

    OpenIndex index() {
        return index;
    }

    Marks marks() {
        return marks;
    }

    /** Whether the next step of {@link #followWorks} looks at what is new, instead of going on with what was. */
    boolean isBetween() {
        return works.isBetween();
    }

    /** Takes in the works of the next page, while it is not full. */
    void fill() throws IOException {
        var next = sources.books().worksAfter(marks.filledTo().orElseThrow(), STRETCH);
        sources.documents().put(next, index);
        marks = next.size() < STRETCH ? marks.complete() : marks.filledTo(next.getLast());
        changed(next.size() < STRETCH);
    }

    /**
     * Takes in some of what changed of works.
     *
     * @return whether there is no more, as of the moment when it began to look
     */
    boolean followWorks() throws IOException {
        var stretch = works.next(STRETCH);
        var hindrance = marks.hindrance(stretch.standing(), revision);
        if (hindrance.isPresent()) {
            log.warn("The search index is filled anew: {}", hindrance.get());
            beginAnew(stretch.standing());
            return false;
        }
        put(stretch);
        var all = works.took(stretch, STRETCH);
        if (!stretch.ids().isEmpty()) {
            changed(all);
        }
        marks = marks.worksTo(works.cursor());
        return all;
    }

    /** Takes in some of what changed of stock alone. */
    boolean followStock() throws IOException {
        var limit = properties.stockChanges();
        var stretch = stock.next(limit);
        var touched = new LinkedHashSet<>(sources.documents().worksOf(stretch.ids()));
        sources.documents().put(touched, index);
        var all = stock.took(stretch, limit);
        if (!touched.isEmpty()) {
            changed(true);
        }
        marks = marks.stockTo(stock.cursor());
        return all;
    }

    void commitIfDue() throws IOException {
        if (commit.isDue()) {
            commit();
        }
    }

    void commit() throws IOException {
        index.commit(marks.written());
        commit.done();
    }

    private void beginAnew(Standing standing) throws IOException {
        index.clear();
        marks = Marks.first(standing, revision);
        works = new FeedReader(sources.feed()::works, marks.works());
        stock = new FeedReader(sources.feed()::stock, marks.stock());
        changed(true);
    }

    private void put(Stretch stretch) throws IOException {
        sources.documents().put(new LinkedHashSet<>(stretch.ids()), index);
    }

    private void changed(boolean searchableNow) throws IOException {
        commit.wanted();
        refresh.wanted();
        if (searchableNow || refresh.isDue()) {
            index.refresh();
            refresh.done();
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Something that is to be done so long after it was last done, if it is wanted. */
    static final class Due {
        private final Duration pause;
        private long last = System.nanoTime();
        private boolean wanted;

        Due(Duration pause) {
            this.pause = pause;
        }

        void wanted() {
            wanted = true;
        }

        boolean isDue() {
            return wanted && System.nanoTime() - last >= pause.toNanos();
        }

        void done() {
            wanted = false;
            last = System.nanoTime();
        }
    }
}
