package org.carrel.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.carrel.platform.http.Fields;

/**
 * What else a record says of an edition.
 *
 * @param alternativeTitles other titles it is known by: in another script, its original title, its title as printed elsewhere
 * @param notes as a cataloguer wrote them
 * @param links http or https addresses: the edition itself online, a table of contents…
 */
public record Particulars(List<String> alternativeTitles, List<String> notes, List<String> links) {
    /** Nothing more is said. */
    public static final Particulars NONE = new Particulars(List.of(), List.of(), List.of());

    public Particulars {
        alternativeTitles = List.copyOf(alternativeTitles);
        notes = List.copyOf(notes);
        links = List.copyOf(links);
    }

    static Supplier<Particulars> read(Fields in) {
        var titles = in.texts("alternativeTitles", 20, 1_000).or(List.of());
        var notes = in.passages("notes", 100, 2_000).or(List.of());
        var links = in.texts("links", 20, 2_000)
                .as(texts -> texts.stream().map(CoverUrl::parse).toList())
                .or(List.of());
        return () -> new Particulars(titles.get(), notes.get(), links.get());
    }
}
