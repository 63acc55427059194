package org.carrel.search.text;

import java.util.List;
import java.util.Optional;
import org.carrel.search.text.Highlights.Span;

/** The part of a long text in which most of the hits are. */
record Snippet(String text, List<Span> hits) {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final String MORE = "…";

    Optional<List<Marked.Segment>> segments() {
        return hits.isEmpty() ? Optional.empty() : Optional.of(part(best()));
    }

    private List<Marked.Segment> part(Span part) {
        var inside = hits.stream()
                .filter(hit -> isIn(hit, part))
                .map(hit -> new Span(hit.start() - part.start(), hit.end() - part.start()))
                .toList();
        var segments = Highlights.segments(text.substring(part.start(), part.end()), inside);
        if (part.start() > 0) {
            segments.addFirst(new Marked.Segment(MORE, false));
        }
        if (part.end() < text.length()) {
            segments.add(new Marked.Segment(MORE, false));
        }
        return segments;
    }

    private Span best() {
        var best = around(hits.getFirst());
        for (var hit : hits) {
            var other = around(hit);
            if (count(other) > count(best)) {
                best = other;
            }
        }
        return best;
    }

    private long count(Span part) {
        return hits.stream().filter(hit -> isIn(hit, part)).count();
    }

    private static boolean isIn(Span hit, Span part) {
        return hit.start() >= part.start() && hit.end() <= part.end();
    }

    /** From a little before a hit, cut between words where there are blanks. */
    private Span around(Span hit) {
        var start = Math.max(0, Math.min(hit.start() - BEFORE, text.length() - LENGTH));
        while (start > 0 && start < hit.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        var end = Math.max(hit.end(), Math.min(text.length(), start + LENGTH));
        while (end < text.length() && end > hit.end() && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return new Span(start, end);
    }
}
