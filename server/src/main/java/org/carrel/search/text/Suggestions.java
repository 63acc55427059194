package org.carrel.search.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.carrel.search.index.Heading;
import org.carrel.search.index.Headings;
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
    /** Where books of many headings have just left, the first of them are gone. */
    private static final int MOST_LOOKED_AT = 100 * LOOKED_AT;

    /** What was suggested in a state of the index: a few letters are what nearly everybody begins with. */
    private final PerState<Asked, Suggested> remembered = new PerState<>(2_000);

    /** @param headings their state, which may change by itself */
    private record Asked(Typing typing, int each, Optional<IndexReader.CacheKey> headings) {}

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
                snapshot.searcher().getIndexReader(),
                new Asked(typing, each, state(snapshot.headings().getIndexReader())),
                () -> of(typing, snapshot, each));
    }

    private static Optional<IndexReader.CacheKey> state(IndexReader reader) {
        return Optional.ofNullable(reader.getReaderCacheHelper()).map(IndexReader.CacheHelper::getKey);
    }

    private static Suggested of(Typing typing, Snapshot now, int each) throws IOException {
        var known = new KnownTerms(now.headings());
        return new Suggested(
                titles(typing, now.searcher(), each),
                headings(typing, Heading.AUTHOR, known, now, each),
                headings(typing, Heading.SUBJECT, known, now, each));
    }

    private static List<Title> titles(Typing typing, IndexSearcher searcher, int each) throws IOException {
        var weights = new HashMap<Integer, Float>();
        for (var kind : typing.titles(new KnownTerms(searcher))) {
            var top = searcher.search(kind.query(), new TopScoreDocCollectorManager(LOOKED_AT, LOOKED_AT));
            for (var hit : top.scoreDocs) {
                weights.merge(hit.doc, hit.score + kind.more(), Math::max);
            }
        }
        var titles = new LinkedHashMap<UUID, Title>();
        for (var document : heaviest(weights, LOOKED_AT)) {
            if (titles.size() == each) {
                break;
            }
            value(document, TextFields.SHOWN, searcher)
                    .map(Shown::read)
                    .ifPresent(shown -> titles.putIfAbsent(
                            shown.workId(), new Title(shown.title(), shown.author(), shown.workId(), shown.bookId())));
        }
        return List.copyOf(titles.values());
    }

    private static List<String> headings(Typing typing, Heading kind, KnownTerms known, Snapshot now, int each)
            throws IOException {
        var kinds = typing.headings(Beginnings.field(kind), known);
        for (var most = LOOKED_AT; ; most *= 10) {
            var found = headings(kinds, most, now);
            var shown = shown(found, kind, now, each);
            if (shown.size() == each || found.size() < most || most >= MOST_LOOKED_AT) {
                return shown;
            }
        }
    }

    /** Those that a book stands under, and of those that only look different the first. */
    private static List<String> shown(List<Integer> found, Heading kind, Snapshot now, int each) throws IOException {
        var shown = new LinkedHashMap<String, String>();
        for (var document : found) {
            if (shown.size() == each) {
                break;
            }
            var text = value(document, Headings.TEXT, now.headings());
            if (text.isPresent() && now.has(new Term(kind.field(), text.get()))) {
                var heading = text.get().utf8ToString();
                shown.putIfAbsent(key(kind, heading), heading);
            }
        }
        return List.copyOf(shown.values());
    }

    /** Headings with the same are spellings of one. */
    private static String key(Heading kind, String heading) {
        return switch (kind) {
            case AUTHOR -> Words.nameKey(heading);
            case SUBJECT -> Words.key(heading);
        };
    }

    private static List<Integer> headings(List<Typing.Kind> kinds, int most, Snapshot now) throws IOException {
        var weights = new HashMap<Integer, Float>();
        for (var kind : kinds) {
            var top = now.headings()
                    .search(kind.query(), new TopFieldCollectorManager(Headings.HEAVIEST_FIRST, most, most));
            for (var hit : top.scoreDocs) {
                if (hit instanceof FieldDoc heading && heading.fields[0] instanceof Long weight) {
                    weights.merge(hit.doc, Typing.weight(Headings.popularity(weight)) + kind.more(), Math::max);
                }
            }
        }
        return heaviest(weights, most);
    }

    private static List<Integer> heaviest(Map<Integer, Float> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<BytesRef> value(int document, String field, IndexSearcher searcher) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? Optional.of(values.binaryValue()) : Optional.empty();
    }
}
