package org.carrel.search.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.search.text.Highlights.Span;
import org.carrel.search.text.SearchWords.Piece;

/** The words of one query, as they may stand in texts of one language. */
final class Marks {
    private final SearchWords words;
    private final Optional<String> language;

    Marks(SearchWords words, Optional<String> language) {
        this.words = words;
        this.language = language;
    }

    List<Marked.Segment> segments(String text, SearchField field) {
        return Highlights.segments(text, hits(text, Optional.of(field)));
    }

    /** Where words stand that were looked for there, or anywhere. */
    List<Span> hits(String text, Optional<SearchField> field) {
        var wanted = new Wanted();
        words.wanted().filter(piece -> isFor(piece, field)).forEach(wanted::add);
        var hits = new ArrayList<Span>();
        for (var place : Words.places(Words.INDEXED, text)) {
            if (wanted.has(place.word(), text.substring(place.start(), place.end()))) {
                add(hits, new Span(place.start(), place.end()));
            }
        }
        return hits;
    }

    private static boolean isFor(Piece piece, Optional<SearchField> field) {
        return piece.field().isEmpty() || piece.field().equals(field);
    }

    /** Pairs of Chinese and Japanese characters overlap. */
    private static void add(List<Span> hits, Span hit) {
        if (!hits.isEmpty() && hit.start() < hits.getLast().end()) {
            var last = hits.removeLast();
            hits.add(new Span(Math.min(last.start(), hit.start()), Math.max(last.end(), hit.end())));
        } else {
            hits.add(hit);
        }
    }

    /** What counts as one of the words. */
    private final class Wanted {
        private final Set<String> exact = new HashSet<>();
        private final Set<String> stems = new HashSet<>();
        private final Set<String> sounds = new HashSet<>();

        void add(Piece piece) {
            var texts = List.of(Spelling.even(piece.text()), Spelling.name(piece.text()));
            for (var text : texts) {
                for (var word : Words.asked(text)) {
                    exact.add(word);
                    stems.addAll(Words.stems(word));
                    sounds.add(Sounds.even(word));
                }
            }
        }

        boolean has(String word, String raw) {
            return exact.contains(word)
                    || (word.length() > 2 && hasStem(raw))
                    || Sounds.of(raw).stream().anyMatch(sounds::contains);
        }

        private boolean hasStem(String raw) {
            return Stems.of(language).stream()
                    .flatMap(stemming -> stemming.words(raw).stream())
                    .anyMatch(stems::contains);
        }
    }
}
