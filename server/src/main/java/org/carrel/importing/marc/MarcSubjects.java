package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.texts;

import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.catalogue.author.NameKey;
import org.carrel.importing.Draft;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;

/** What it is about, and its kind: headings of every list of subjects, each once however many lists have it. */
final class MarcSubjects {
    private static final String[] TAGS = {
        "600", "610", "611", "630", "647", "648", "650", "651", "653", "654", "655", "656"
    };
    private static final String DIVISIONS = "vxyz";
    private static final String MAIN = "abcdfgklmnopqrst";

    private MarcSubjects() {}

    static void tell(MarcFields in, Draft draft) {
        var known = new HashSet<String>();
        in.fields(TAGS)
                .flatMap(MarcSubjects::headings)
                .filter(heading -> !heading.isEmpty() && known.add(NameKey.of(heading)))
                .forEach(draft::subject);
    }

    /** Free terms (653) stand side by side in one field. */
    private static Stream<String> headings(DataField field) {
        return field.getTag().equals("653")
                ? texts(field, "a").map(Isbd::clean)
                : Stream.of(Stream.concat(
                                Stream.of(Isbd.clean(MarcFields.joined(field, MAIN))),
                                texts(field, DIVISIONS).map(Isbd::clean))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" -- ")));
    }
}
