package org.carrel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * What an edition is and is about.
 *
 * @param summary at most 10,000 characters
 * @param coverUrl an http or https address
 */
public record Description(
        String title,
        Optional<String> subtitle,
        Optional<Language> language,
        Optional<String> physicalDescription,
        Optional<String> series,
        Optional<String> seriesNumber,
        List<String> subjects,
        Optional<String> summary,
        BookFormat format,
        Optional<Audience> audience,
        Optional<String> coverUrl) {
    public Description {
        if (title.isBlank()) {
            throw new InvalidValue("required", "A title must be given.");
        }
        subjects = List.copyOf(subjects);
    }

    static Supplier<Description> read(Fields in) {
        var title = in.text("title", 1_000).required();
        var subtitle = in.text("subtitle", 1_000).optional();
        var language = in.text("language", 35).as(Language::parse).optional();
        var physical = in.text("physicalDescription", 500).optional();
        var series = in.text("series", 500).optional();
        var seriesNumber = in.text("seriesNumber", 50).optional();
        var subjects = in.texts("subjects", 100, 200).or(List.of());
        var summary = in.passage("summary", 10_000).optional();
        var format = in.oneOf("format", BookFormat.class).or(BookFormat.BOOK);
        var audience = in.oneOf("audience", Audience.class).optional();
        var cover = in.text("coverUrl", 2_000).as(CoverUrl::parse).optional();
        return () -> new Description(
                title.get(),
                subtitle.get(),
                language.get(),
                physical.get(),
                series.get(),
                seriesNumber.get(),
                subjects.get(),
                summary.get(),
                format.get(),
                audience.get(),
                cover.get());
    }
}
