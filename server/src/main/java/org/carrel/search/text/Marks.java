package org.carrel.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.search.text.Highlights.Span;
import org.carrel.search.text.SearchWords.Piece;

/** The words of one query, as they may stand in texts. Used by one thread. */
final class Marks {
    private static final char BLANK = ' ';
    private final SearchWords words;
    private final boolean parted;
    private final Map<Optional<SearchField>, Wanted> wanted = new HashMap<>();

    Marks(SearchWords words) {
        this.words = words;
        this.parted = words.wanted().anyMatch(piece -> piece.field().isPresent());
    }

    /** @param language of the text, where that is known */
    List<Marked.Segment> segments(String text, SearchField field, Optional<String> language) {
        return Highlights.segments(text, hits(text, Optional.of(field), language));
    }

    /** Where words stand that were looked for there, or anywhere. */
    List<Span> hits(String text, Optional<SearchField> field, Optional<String> language) {
        // Where no field is named, the same words are wanted in all of them.
        var those = wanted.computeIfAbsent(parted ? field : Optional.empty(), this::wanted);
        var hits = new ArrayList<Span>();
        for (var start = 0; start < text.length(); ) {
            var blank = text.indexOf(BLANK, start);
            var end = blank < 0 ? text.length() : blank;
            if (those.mayStandIn(text, start, end)) {
                for (var word : Stretch.of(text, start, end, language).words()) {
                    if (those.has(word)) {
                        add(hits, new Span(start + word.start(), start + word.end()));
                    }
                }
            }
            start = end + 1;
        }
        return hits;
    }

    private Wanted wanted(Optional<SearchField> field) {
        var those = new Wanted();
        words.wanted()
                .filter(piece -> piece.field().isEmpty() || piece.field().equals(field))
                .forEach(those::add);
        return those;
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
    private static final class Wanted {
        private static final int ASCII = 0x80;
        /** The only words that come down to such as begin with another letter: <em>Holland</em> and its like. */
        private static final Map<String, Character> INITIALS_OF_OTHERS =
                Map.of("philippines", 'f', "dutch", 'h', "cambodia", 'k', "burma", 'm', "thailand", 's');

        /** What words may begin with that count, as far as those are of plain letters. */
        private final BitSet initials = new BitSet(ASCII);

        private final Set<String> exact = new HashSet<>();
        private final Set<String> stems = new HashSet<>();
        private final Set<String> sounds = new HashSet<>();

        void add(Piece piece) {
            var texts = new HashSet<>(List.of(Spelling.even(piece.text()), Spelling.name(piece.text())));
            for (var text : texts) {
                for (var word : Words.asked(text)) {
                    exact.add(word);
                    stems.addAll(Words.stems(word));
                    sounds.add(Sounds.even(word));
                }
            }
            exact.forEach(this::begins);
            stems.forEach(this::begins);
        }

        private void begins(String word) {
            if (!word.isEmpty()) {
                initials.set(word.charAt(0));
            }
            Optional.ofNullable(INITIALS_OF_OTHERS.get(word)).ifPresent(initials::set);
        }

        /**
         * Whether it is worth while to take a stretch apart. Most words begin with another letter than those looked for, and
         * neither case nor stem of a word in plain letters changes that.
         */
        boolean mayStandIn(String text, int start, int end) {
            var inWord = false;
            for (var at = start; at < end; at++) {
                var c = text.charAt(at);
                if (c >= ASCII) {
                    return true;
                }
                var isLetter = Character.isLetterOrDigit(c);
                if (isLetter && !inWord && initials.get(Character.toLowerCase(c))) {
                    return true;
                }
                inWord = isLetter;
            }
            return false;
        }

        boolean has(Stretch.Word word) {
            return exact.contains(word.text()) || meet(word.stems(), stems) || meet(word.sounds(), sounds);
        }

        /** Most words have no more than one or two of either. */
        private static boolean meet(Set<String> some, Set<String> others) {
            for (var one : some) {
                if (others.contains(one)) {
                    return true;
                }
            }
            return false;
        }
    }
}
