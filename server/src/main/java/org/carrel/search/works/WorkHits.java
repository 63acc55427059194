package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.carrel.search.index.Aside;
import org.carrel.search.index.Snapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Finds works by what their editions are. */
@Service
public class WorkHits {
    /** So many matches take longer to count than to hand over. */
    private static final int MANY = 20_000;

    private final CellPool pool;
    private final Aside aside;
    private final CostProperties cost;
    private final int many;
    private final ColumnShelf shelf = new ColumnShelf();

    @Autowired
    WorkHits(CellPool pool, Aside aside, CostProperties cost) {
        this(pool, aside, cost, MANY);
    }

    /** @param many from how many matches on they are counted beside the search for the best */
    WorkHits(CellPool pool, Aside aside, CostProperties cost, int many) {
        this.pool = pool;
        this.aside = aside;
        this.cost = cost;
        this.many = many;
    }

    /** @param words which editions match, and how well */
    public FoundWorks find(Query words, Wanted wanted, Snapshot snapshot) throws IOException {
        return pool.lend(
                cells -> isSimple(wanted) && shelf.isReady(snapshot.searcher().getIndexReader())
                        ? led(words, wanted, snapshot, cells.fitting(snapshot.taxonomy()))
                        : collected(words, wanted, snapshot, cells.fitting(snapshot.taxonomy())));
    }

    /** Every matching edition once, in the order of the index, some at a time. */
    public void eachEdition(Query words, Wanted wanted, Snapshot snapshot, Consumer<List<UUID>> each)
            throws IOException {
        var collector = new EditionCollector(each);
        snapshot.searcher().search(Groups.narrowed(words, wanted, false), new One<>(collector));
        collector.flush();
    }

    /** The first page of what matches best, nothing chosen: what is asked for most. */
    private static boolean isSimple(Wanted wanted) {
        return wanted.sort().byScore() && wanted.after().isEmpty() && wanted.groups() == 0;
    }

    private FoundWorks led(Query words, Wanted wanted, Snapshot snapshot, Cells cells) throws IOException {
        var deadline = new Deadline(cost.longest());
        var counting = wanted.facets().isPresent();
        var query = Groups.narrowed(words, wanted, counting);
        var matches = Matches.of(query, snapshot.searcher(), deadline);
        var tally = new Tally(cells, shelf, counting);
        var leaders = new Leaders(snapshot.searcher(), matches, wanted.limit() + 1, deadline);
        var both = matches.count() < many
                ? new Aside.Both<>(tally.count(matches, deadline), leaders.of(query))
                : aside.both(() -> tally.count(matches, deadline.shared()), () -> leaders.of(query));
        var best = both.here();
        var siblings = new Siblings(snapshot, wanted.sort());
        var works = new ArrayList<FoundWork>();
        for (var each : best.stream().limit(wanted.limit()).toList()) {
            works.add(siblings.found(matches.ranked(each)));
        }
        return new FoundWorks(works, both.aside(), best.size() > wanted.limit(), 0, facets(wanted, cells, snapshot));
    }

    private static Optional<FacetCounts> facets(Wanted wanted, Cells cells, Snapshot snapshot) throws IOException {
        return wanted.facets().isEmpty()
                ? Optional.empty()
                : Optional.of(new FacetReading(cells, snapshot.taxonomy())
                        .read(wanted, wanted.facets().orElseThrow()));
    }

    private FoundWorks collected(Query words, Wanted wanted, Snapshot snapshot, Cells cells) throws IOException {
        var taxonomy = snapshot.taxonomy();
        var counting = wanted.facets().isPresent();
        var collector = new WorkCollector(wanted, new Groups(wanted, taxonomy), cells, new Deadline(cost.longest()));
        snapshot.searcher().search(Groups.narrowed(words, wanted, counting), new One<>(collector));
        var top = collector.finished();
        var siblings = new Siblings(snapshot, wanted.sort());
        var works = new ArrayList<FoundWork>();
        for (var ranked : top.inOrder().stream().limit(wanted.limit()).toList()) {
            works.add(siblings.found(ranked));
        }
        var more = top.inOrder().size() > wanted.limit();
        return new FoundWorks(works, top.total(), more, top.before(), facets(wanted, cells, snapshot));
    }

    /** One collector for all segments, one after another: works are told apart by their neighbours. */
    private record One<C extends org.apache.lucene.search.Collector>(C collector) implements CollectorManager<C, C> {
        @Override
        public C newCollector() {
            return collector;
        }

        @Override
        public C reduce(java.util.Collection<C> collectors) {
            if (collectors.size() != 1) {
                throw new IllegalStateException("segments must be searched one after another");
            }
            return collector;
        }
    }
}
