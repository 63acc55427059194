package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.importing.Draft;
import org.carrel.importing.marc.MarcFields.Link;
import org.carrel.marc.Relators;
import org.marc4j.marc.DataField;

/** Who had a part in it, in the order of the record: the main entry first, then the added ones. */
final class MarcPeople {
    private final Map<String, DataField> otherScripts;

    private MarcPeople(MarcFields in) {
        otherScripts = in.fields("880")
                .flatMap(field ->
                        Link.of(field).map(link -> Map.entry(key(link.tag(), link.occurrence()), field)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    static void tell(MarcFields in, Draft draft) {
        var people = new MarcPeople(in);
        Stream.concat(in.fields("100", "110", "111"), in.all().stream().filter(MarcPeople::isAdded))
                .forEach(field -> people.add(field, draft));
    }

    /** Not who wrote something that is only related to it. */
    private static boolean isAdded(DataField field) {
        return switch (field.getTag()) {
            case "700", "710", "711" -> text(field, 't').isEmpty() || field.getIndicator2() == '2';
            default -> false;
        };
    }

    private void add(DataField field, Draft draft) {
        var variants = otherScript(field);
        MarcName.author(field, variants)
                .ifPresent(author -> Relators.roles(field).forEach(role -> draft.contributor(author, role)));
    }

    private List<String> otherScript(DataField field) {
        return Link.of(field).map(link -> otherScripts.get(key(field.getTag(), link.occurrence()))).stream()
                .flatMap(other -> MarcName.name(other).stream())
                .toList();
    }

    private static String key(String tag, String occurrence) {
        return tag + "-" + occurrence;
    }
}
