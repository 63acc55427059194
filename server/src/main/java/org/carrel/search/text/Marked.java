package org.carrel.search.text;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The texts of a book, taken apart where a query's words stand in them. Whoever shows them puts marks around the hits and
 * escapes the rest as any text.
 *
 * @param contributors one for each, in their order
 * @param subjects one for each, in their order
 * @param snippet a part of the summary; empty where none of the words stands in it
 */
@NamedInterface("marks")
public record Marked(
        List<Segment> title,
        Optional<List<Segment>> subtitle,
        List<List<Segment>> contributors,
        Optional<List<Segment>> series,
        List<List<Segment>> subjects,
        Optional<List<Segment>> snippet) {
    /** @param hit whether it is what was looked for */
    @NamedInterface("marks")
    public record Segment(String text, boolean hit) {}
}
