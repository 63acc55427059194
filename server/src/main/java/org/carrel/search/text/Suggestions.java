package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.carrel.search.index.Aside;
import org.carrel.search.index.PerState;
import org.carrel.search.index.Snapshot;
import org.springframework.stereotype.Component;

/**
 * What somebody may be about to type: titles, authors and subjects that have a word beginning so for each word typed, the
 * most asked for first. Answered from the index alone.
 */
@Component
public class Suggestions {
    private static final int LOOKED_AT = 60;
    private static final int ROUNDS = 3;

    /** What was suggested in a state of the index: a few letters are what nearly everybody begins with. */
    private final PerState<Asked, Suggested> remembered = new PerState<>(2_000);

    private final Aside aside;

    Suggestions(Aside aside) {
        this.aside = aside;
    }

    private record Asked(Typing typing, int each) {}

    /** One group for each kind of thing. */
    public record Suggested(List<Title> titles, List<String> authors, List<String> subjects) {
        static final Suggested NONE = new Suggested(List.of(), List.of(), List.of());
    }

    /** A work, by the title of its edition that is asked for most. */
    public record Title(String text, Optional<String> author, UUID workId, UUID bookId) {}

    /** @param each how many of each group at most */
    public Suggested of(String typed, Snapshot snapshot, int each) throws IOException {
        var typing = Typing.of(typed);
        if (typing.isEmpty() || each < 1) {
            return Suggested.NONE;
        }
        return remembered.get(
                snapshot.searcher().getIndexReader(), new Asked(typing, each), () -> of(typing, snapshot, each));
    }

    private Suggested of(Typing typing, Snapshot snapshot, int each) throws IOException {
        var searcher = snapshot.searcher();
        var known = new KnownTerms(searcher);
        // Subjects take about as long as both others: popular books share few, and it is asked again for more of them.
        var both = aside.both(
                () -> values(typing, Values.SUBJECTS, new KnownTerms(searcher), each),
                () -> new Suggested(titles(typing, known, each), values(typing, Values.NAMES, known, each), List.of()));
        return new Suggested(both.here().titles(), both.here().authors(), both.aside());
    }

    /** Where values come from. */
    private record Values(
            String beginnings, String key, Function<Shown, List<String>> of, Function<String, String> keyOf) {
        static final Values NAMES =
                new Values(TextFields.NAME_BEGINNINGS, TextFields.NAME_KEY, Shown::names, Words::nameKey);
        static final Values SUBJECTS =
                new Values(TextFields.SUBJECT_BEGINNINGS, TextFields.SUBJECT_KEY, Shown::subjects, Words::key);
    }

    private static List<Title> titles(Typing typing, KnownTerms known, int each) throws IOException {
        var titles = new LinkedHashMap<UUID, Title>();
        for (var shown : shown(typing.titles(known), known.searcher())) {
            if (titles.size() < each) {
                titles.putIfAbsent(
                        shown.workId(),
                        new Title(shown.title(), shown.names().stream().findFirst(), shown.workId(), shown.bookId()));
            }
        }
        return List.copyOf(titles.values());
    }

    /** Popular books share few authors and subjects, so those that were found are left out and it is asked again. */
    private static List<String> values(Typing typing, Values kind, KnownTerms known, int each) throws IOException {
        var found = new LinkedHashMap<String, String>();
        var looked = new HashSet<String>();
        for (var round = 0; round < ROUNDS && found.size() < each; round++) {
            var before = found.size();
            var without = found.keySet().stream()
                    .map(value -> new Term(kind.key, value))
                    .toList();
            var books = shown(typing.values(kind.beginnings, without, known), known.searcher());
            for (var shown : books) {
                for (var value : kind.of.apply(shown)) {
                    if (found.size() < each && looked.add(value) && typing.matches(value)) {
                        found.putIfAbsent(kind.keyOf.apply(value), value);
                    }
                }
            }
            if (books.size() < LOOKED_AT || found.size() == before) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** The books that weigh most. Each kind brings its best, and one that is of several kinds weighs what the best of them says. */
    private static List<Shown> shown(List<Typing.Kind> kinds, IndexSearcher searcher) throws IOException {
        var weights = new HashMap<Integer, Float>();
        for (var kind : kinds) {
            var top = searcher.search(kind.query(), new TopScoreDocCollectorManager(LOOKED_AT, LOOKED_AT));
            for (var hit : top.scoreDocs) {
                weights.merge(hit.doc, hit.score + kind.more(), Math::max);
            }
        }
        var best = weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
        return shownOf(best, searcher.getIndexReader().leaves());
    }

    private static List<Shown> shownOf(List<Integer> documents, List<LeafReaderContext> leaves) throws IOException {
        var shown = new ArrayList<Shown>();
        for (var document : documents) {
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            var values = DocValues.getBinary(leaf.reader(), TextFields.SHOWN);
            if (values.advanceExact(document - leaf.docBase)) {
                shown.add(Shown.read(values.binaryValue()));
            }
        }
        return shown;
    }
}
