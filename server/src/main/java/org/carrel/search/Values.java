package org.carrel.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Language;
import org.carrel.platform.http.InvalidValue;
import org.carrel.search.works.WorkSort;

/** How the values of parameters are written. */
final class Values {
    private Values() {}

    static String text(BookFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    static List<BookFormat> formats(List<String> texts) {
        return texts.stream().map(Values::format).distinct().toList();
    }

    static List<Language> languages(List<String> texts) {
        return texts.stream().map(Language::parse).distinct().toList();
    }

    static WorkSort sort(String text) {
        return WorkSort.of(text)
                .orElseThrow(() -> new InvalidValue(
                        "not_sortable",
                        "Can be sorted by: "
                                + Arrays.stream(WorkSort.values())
                                        .map(WorkSort::text)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static BookFormat format(String text) {
        return Arrays.stream(BookFormat.values())
                .filter(format -> text(format).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "not_allowed",
                        "Must be one of: "
                                + Arrays.stream(BookFormat.values())
                                        .map(Values::text)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
