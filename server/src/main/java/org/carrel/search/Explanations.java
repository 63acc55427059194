package org.carrel.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.carrel.search.index.IndexFields;
import org.carrel.search.index.SearchIndex;
import org.carrel.search.index.Snapshot;
import org.carrel.search.text.Reason;
import org.carrel.search.text.SearchWords;
import org.carrel.search.text.TextQueries;
import org.carrel.search.works.FoundWork;
import org.carrel.search.works.FoundWorks;
import org.carrel.search.works.Place;
import org.carrel.search.works.Wanted;
import org.carrel.search.works.WorkHits;
import org.carrel.search.works.WorkSort;
import org.springframework.stereotype.Component;

/** Tells why a book is a hit, and why it stands where it stands. */
@Component
class Explanations {
    private final SearchIndex index;
    private final TextQueries queries;
    private final WorkHits works;

    Explanations(SearchIndex index, TextQueries queries, WorkHits works) {
        this.index = index;
        this.queries = queries;
        this.works = works;
    }

    /** Empty where the index has no such book. */
    Optional<HitReason> of(ExplainedQuery wanted) {
        return index.read(snapshot -> explained(wanted, snapshot));
    }

    private Optional<HitReason> explained(ExplainedQuery wanted, Snapshot snapshot) throws IOException {
        var searcher = snapshot.searcher();
        var found = searcher.search(has(IndexFields.ID, wanted.bookId()), 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        var words = queries.understand(SearchWords.read(wanted.q()), snapshot);
        var explanation = searcher.explain(words.query(), found[0].doc);
        var matches = explanation.isMatch();
        return Optional.of(new HitReason(
                wanted.q(),
                wanted.bookId(),
                matches,
                words.exact(),
                matches ? place(words.query(), wanted.bookId(), snapshot) : Optional.empty(),
                matches ? explanation.getValue().doubleValue() : 0,
                matches ? reasons(explanation) : List.of()));
    }

    private static List<Reason> reasons(Explanation explanation) {
        var all = Reason.of(explanation);
        return all.parts().isEmpty()
                ? List.of(all)
                : all.parts().stream()
                        .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                        .toList();
    }

    /** The place of the book's work; its best edition decides. */
    private Optional<Integer> place(Query words, UUID book, Snapshot snapshot) throws IOException {
        var edition = first(within(words, IndexFields.ID, book), snapshot);
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        var id = edition.get().workId();
        var work = first(within(words, IndexFields.WORK, id), snapshot).orElse(edition.get());
        var behind = works.find(words, from(Optional.of(work.place())), snapshot);
        return Optional.of(behind.before() + (isNext(behind, id) ? 1 : 0));
    }

    /** Sums of scores may differ in their last digit when a work is looked at by itself; then it stands behind its own place. */
    private static boolean isNext(FoundWorks behind, UUID work) {
        return behind.works().stream().findFirst().map(FoundWork::workId).equals(Optional.of(work));
    }

    private Optional<FoundWork> first(Query query, Snapshot snapshot) throws IOException {
        return works.find(query, from(Optional.empty()), snapshot).works().stream()
                .findFirst();
    }

    private static Wanted from(Optional<Place> after) {
        return new Wanted(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WorkSort.RELEVANCE,
                after,
                1,
                Optional.empty());
    }

    private static Query within(Query words, String field, UUID id) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(has(field, id), Occur.FILTER)
                .build();
    }

    private static Query has(String field, UUID id) {
        return new TermQuery(new Term(field, IndexFields.bytes(id)));
    }
}
