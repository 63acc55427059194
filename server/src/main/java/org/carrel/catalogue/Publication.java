package org.carrel.catalogue;

import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * When and by whom an edition was brought out.
 *
 * @param publishedYear from -3000 to 2100
 * @param publishedText the date as printed, such as {@code [ca. 1890]}
 */
public record Publication(
        Optional<String> publisher,
        Optional<Integer> publishedYear,
        Optional<String> publishedText,
        Optional<String> edition) {
    public Publication {
        if (publishedYear.filter(year -> year < -3_000 || year > 2_100).isPresent()) {
            throw new InvalidValue("out_of_range", "The year must be from -3000 to 2100.");
        }
    }

    static Supplier<Publication> read(Fields in) {
        var publisher = in.text("publisher", 500).optional();
        var year = in.whole("publishedYear", -3_000, 2_100).optional();
        var text = in.text("publishedText", 100).optional();
        var edition = in.text("edition", 200).optional();
        return () -> new Publication(publisher.get(), year.get(), text.get(), edition.get());
    }
}
