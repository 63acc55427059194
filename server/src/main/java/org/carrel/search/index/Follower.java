package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carrel.search.index.FeedStore.Standing;
import org.carrel.search.index.Marks.Hindrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills one open index and keeps it up with the database, a step at a time. One thread takes the steps. */
final class Follower implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int STRETCH = 1_000;
    /** Less at a time than of the desk's changes, which may come meanwhile and wait for the end of it. */
    private static final int BULK_STRETCH = 500;
    /** While works come by the thousand, making them searchable at each look would cost as much as taking them in. */
    private static final int SELDOM = 5;

    /** How old the cursor of a catalogue that nobody changes may get on disk. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final OpenIndex index;
    private final Inflow inflow;
    private final IndexSources sources;
    private final SearchProperties properties;
    private final Due refresh;
    private final Due quiet;
    private final Due commit;
    private final Tidying tidying;
    private final Patience patience;

    private FeedReader works;
    private FeedReader stock;
    private FeedReader bulk;
    private Standing seen;
    private boolean stale;
    private boolean postponed;
    private boolean bulkPostponed;
    private int taken;
    private volatile Marks marks;
    /** What it was filled to when nothing was under way. */
    private Optional<UUID> settledTo;

    private volatile long lookedAt = System.nanoTime();
    private volatile long lookedAtBulk = lookedAt;

    Follower(OpenIndex index, Marks marks, Standing standing, IndexSources sources, SearchProperties properties) {
        this.index = index;
        this.inflow = sources.documents().into(index, this::goBack);
        this.marks = marks;
        this.settledTo = marks.filledTo();
        this.seen = standing;
        this.sources = sources;
        this.properties = properties;
        this.works = new FeedReader(sources.feed()::works, marks.works());
        this.stock = new FeedReader(sources.feed()::stock, marks.stock());
        this.bulk = new FeedReader(sources.feed()::bulk, marks.bulk());
        var seldom = properties.refresh().multipliedBy(SELDOM);
        this.refresh = new Due(seldom);
        this.quiet = Due.now(properties.refresh());
        this.commit = new Due(properties.commit());
        this.tidying = new Tidying(index);
        this.patience = new Patience(seldom);
    }

    OpenIndex index() {
        return index;
    }

    /** What is searchable. */
    Marks marks() {
        return marks;
    }

    boolean isFilling() {
        return marks.filledTo().isPresent();
    }

    /** What the database said of itself when it was last asked. */
    Standing seen() {
        return seen;
    }

    /** Whether it had been away for too long when the database was last asked: it answers, but another must be made. */
    boolean isStale() {
        return stale;
    }

    /** How long ago nothing was missing. */
    Duration lag() {
        var now = System.nanoTime();
        return Duration.ofNanos(Math.max(0, Math.max(now - lookedAt, now - lookedAtBulk)));
    }

    /** Whether the next step of {@link #followWorks} looks at what is new, instead of going on with what was. */
    boolean isBetweenLooks() {
        return works.isBetween();
    }

    /** Takes in the next works of all there are. */
    void fill() throws IOException {
        var next = sources.books().worksAfter(marks.filledTo().orElseThrow(), STRETCH);
        inflow.begin(next);
        commit.wanted();
        if (next.size() == STRETCH) {
            marks = marks.filledTo(Optional.of(next.getLast()));
            beginToMakeSearchable();
        } else {
            settle();
            makeSearchable();
            patience.begun(System.nanoTime());
            settledTo = Optional.empty();
            marks = marks.filledTo(settledTo);
        }
    }

    /** Takes in some of what changed of works, as if somebody waited for it. */
    boolean followWorks() throws IOException {
        return followWorks(true);
    }

    /**
     * Takes in some of what changed of works. Where it is much, and nobody waits for it, it becomes searchable some seconds
     * later; until then it counts as not read.
     *
     * @return whether there is no more, as of the moment when it began to look
     */
    boolean followWorks(boolean awaited) throws IOException {
        var begun = System.nanoTime();
        var stretch = works.next(STRETCH);
        if (mustBeginAnew(stretch.standing())) {
            return false;
        }
        inflow.put(stretch.ids());
        taken += stretch.ids().size();
        var all = works.took(stretch, STRETCH);
        if (!stretch.ids().isEmpty()) {
            commit.wanted();
            postponed = true;
        }
        if (taken >= STRETCH) {
            quiet.done();
        }
        if (postponed && (all ? !mayPostpone(awaited) : refresh.isOlderThan())) {
            makeSearchable();
        }
        if (all) {
            taken = 0;
            read(begun);
        }
        return all;
    }

    /**
     * Takes in some of what changed of stock alone; not much at a time, for a busy desk needs the processor more.
     *
     * @return whether there is no more
     */
    boolean followStock() throws IOException {
        var limit = properties.stockChanges();
        var stretch = stock.next(limit);
        inflow.put(sources.documents().worksOf(stretch.ids()));
        if (!stretch.ids().isEmpty()) {
            changed();
        }
        var all = stock.took(stretch, limit);
        read(lookedAt);
        return all;
    }

    /**
     * Takes in some of what bulk work changed, which is to be done when there is nothing from the desk. It becomes searchable
     * some seconds later, or with what the desk changed meanwhile.
     *
     * @param awaited whether somebody waits for all of it
     * @return whether there is no more
     */
    boolean followBulk(boolean awaited) throws IOException {
        var begun = System.nanoTime();
        var stretch = bulk.next(BULK_STRETCH);
        inflow.begin(stretch.ids());
        var all = bulk.took(stretch, BULK_STRETCH);
        if (!stretch.ids().isEmpty()) {
            commit.wanted();
            bulkPostponed = true;
            tidying.bulkCame();
        }
        if (!all) {
            beginToMakeSearchable();
        } else if (bulkPostponed && (awaited || refresh.isOlderThan())) {
            settle();
            makeSearchable();
        }
        if (all && !bulkPostponed) {
            patience.begun(begun);
            marks = marks.readBulkTo(bulk.cursor());
            lookedAtBulk = begun;
            if (tidying.goOn()) {
                changed();
            }
        }
        return all;
    }

    /** It is much, or there was much a moment ago and more will come. */
    private boolean mayPostpone(boolean awaited) {
        return !awaited && !refresh.isOlderThan() && !quiet.isOlderThan();
    }

    private void read(long begun) {
        if (!postponed) {
            marks = marks.readTo(works.cursor(), stock.cursor());
            lookedAt = begun;
        }
    }

    void commitIfDue() throws IOException {
        if ((commit.isDue() && (!isInBulk() || commit.isOlderThan(patience.now()))) || commit.isOlderThan(LONGEST)) {
            commit();
        }
    }

    private boolean isInBulk() {
        return bulkPostponed || isFilling();
    }

    /** Writes to disk what is searchable. */
    void commit() throws IOException {
        settle();
        index.commit(marks.written());
        commit.done();
    }

    @Override
    public void close() throws IOException {
        inflow.abandon();
        index.close();
    }

    /** Another database than that of a moment ago: what is in the index is none of it. */
    private boolean mustBeginAnew(Standing standing) throws IOException {
        seen = standing;
        var found = marks.hindrance(standing);
        stale = found.isPresent();
        var hindrance = found.filter(each -> !each.serves()).map(Hindrance::why);
        if (hindrance.isPresent()) {
            log.warn("The search index is filled anew: {}", hindrance.get());
            inflow.abandon();
            index.clear();
            marks = Marks.first(standing, marks.origin().place(), marks.revision());
            settledTo = marks.filledTo();
            works = new FeedReader(sources.feed()::works, marks.works());
            stock = new FeedReader(sources.feed()::stock, marks.stock());
            bulk = new FeedReader(sources.feed()::bulk, marks.bulk());
            changed();
        }
        return hindrance.isPresent();
    }

    private void settle() throws IOException {
        inflow.finish();
        settledTo = marks.filledTo();
    }

    /** What was under way when something failed is read once more. */
    private void goBack() {
        marks = marks.filledTo(settledTo);
        bulk = new FeedReader(sources.feed()::bulk, marks.bulk());
    }

    private void changed() throws IOException {
        commit.wanted();
        makeSearchable();
    }

    /** What is under way meanwhile may be left out. */
    private void makeSearchable() throws IOException {
        index.readers().refresh();
        refresh.done();
        postponed = false;
        bulkPostponed = bulkPostponed && !inflow.isIdle();
    }

    /** Once in a while, beside what comes in. */
    private void beginToMakeSearchable() throws IOException {
        if (refresh.isOlderThan(patience.now())) {
            inflow.begin(index.readers()::refresh);
            refresh.done();
        }
    }
}
