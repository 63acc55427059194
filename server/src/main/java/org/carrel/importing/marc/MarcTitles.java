package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.joined;
import static org.carrel.importing.marc.MarcFields.text;
import static org.carrel.importing.marc.MarcFields.texts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.importing.Draft;
import org.carrel.importing.marc.MarcFields.Link;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;

/** The title proper with its parts, and every other title by which somebody may ask for the book. */
final class MarcTitles {
    private static final String[] OTHERS = {"246", "130", "240", "730", "740"};
    private static final Set<String> TITLES = Set.of("245", "246", "130", "240", "730", "740");

    private MarcTitles() {}

    static void tell(MarcFields in, Draft draft) {
        in.fields("245").findFirst().ifPresent(field -> proper(field, draft));
        var known = in.first("245").map(MarcTitles::titled).orElse("");
        Stream.concat(in.fields(OTHERS), linked(in))
                .map(MarcTitles::titled)
                .filter(title -> !title.isEmpty() && !title.equals(known))
                .forEach(draft::alternativeTitle);
    }

    private static void proper(DataField field, Draft draft) {
        var title = parts(field);
        draft.title(title.isEmpty() ? Isbd.clean(joined(field, "kfgb")) : title);
        var parallel =
                text(field, 'a').filter(text -> text.strip().endsWith("=")).isPresent();
        var rest = texts(field, "b").map(String::strip).reduce((one, other) -> one + " " + other);
        rest.map(Isbd::clean)
                .filter(text -> !text.isEmpty() && !title.isEmpty())
                .ifPresent(parallel ? draft::alternativeTitle : draft::subtitle);
    }

    /** Number and name of a part belong to the title: {@code Faust. Part two}. */
    private static String parts(DataField field) {
        return Isbd.clean(texts(field, "anp")
                .map(String::strip)
                .reduce((whole, part) -> separated(whole) + " " + part)
                .orElse(""));
    }

    private static String separated(String text) {
        var bare = Isbd.withoutMark(text);
        return text.endsWith(",") ? bare + "," : bare.endsWith(".") || bare.isEmpty() ? bare : bare + ".";
    }

    private static String titled(DataField field) {
        var subtitle = Optional.of(Isbd.clean(joined(field, "b"))).filter(text -> !text.isEmpty());
        var title = parts(field);
        return subtitle.map(text -> title + " : " + text).orElse(title);
    }

    /** Titles as they stand in another script. */
    private static Stream<DataField> linked(MarcFields in) {
        return in.fields("880")
                .filter(field -> Link.of(field)
                        .filter(link -> TITLES.contains(link.tag()))
                        .isPresent());
    }
}
