package org.carrel.exporting;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;

/**
 * A record whose book was edited since: fields that our columns govern are put in anew, all others stay. Headings,
 * notes and numbers that still say the same keep what else they say.
 */
final class EditedRecord {
    private static final Set<String> GOVERNED = Set.of(
            "010", "020", "022", "100", "110", "111", "130", "240", "245", "246", "250", "260", "264", "300", "440",
            "490", "600", "610", "611", "630", "647", "648", "650", "651", "653", "654", "655", "656", "700", "710",
            "711", "730", "740", "856");
    /** Of the library that wrote them; our notes do not come from them. */
    private static final Set<String> FOREIGN_NOTES = Set.of("541", "561", "583", "584");

    private EditedRecord() {}

    static Record of(Record source, Record fresh) {
        var keys = fresh.getDataFields().stream().map(EditedRecord::key).collect(Collectors.toSet());
        var kept = new HashSet<String>();
        for (var field : List.copyOf(source.getDataFields())) {
            if (isGoverned(field, fresh)) {
                if (keepsMore(field) && keys.contains(key(field))) {
                    kept.add(key(field));
                } else {
                    source.removeVariableField(field);
                }
            }
        }
        control(source, fresh);
        fresh.getDataFields().stream()
                .filter(field -> !(keepsMore(field) && kept.contains(key(field))))
                .forEach(source::addVariableField);
        return sorted(source);
    }

    private static Record sorted(Record record) {
        var fields = record.getVariableFields().stream()
                .sorted(Comparator.comparing(VariableField::getTag))
                .toList();
        fields.forEach(record::removeVariableField);
        fields.forEach(record::addVariableField);
        return record;
    }

    private static boolean isGoverned(DataField field, Record fresh) {
        var tag = field.getTag();
        return switch (tag) {
            case "035" -> field.toString().contains("(OCoLC)");
            case "041" -> !text(field, "a").startsWith(fixed(fresh, 35, 38));
            case "700", "710", "711" -> field.getSubfields('t').isEmpty();
            case "520" -> field.getIndicator1() != '4';
            case "952" -> !fresh.getVariableFields("952").isEmpty();
            case "880" -> GOVERNED.contains(text(field, "6").replaceFirst("-.*", ""));
            default -> GOVERNED.contains(tag) || isNote(tag);
        };
    }

    private static boolean isNote(String tag) {
        return tag.compareTo("500") >= 0 && tag.compareTo("590") < 0 && !FOREIGN_NOTES.contains(tag);
    }

    private static boolean keepsMore(DataField field) {
        var tag = field.getTag();
        return tag.equals("020") || tag.startsWith("6") || tag.equals("856") || (isNote(tag) && !tag.equals("520"));
    }

    /** Which heading, note or number it is, whatever its tag: letters and digits alone. */
    private static String key(DataField field) {
        var tag = field.getTag();
        var said = tag.startsWith("6") || isNote(tag)
                ? text(field, "abcdefghijklmnopqrstuvxyz")
                : text(field, tag.equals("856") ? "u" : "a");
        var bare = Normalizer.normalize(said, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return tag.substring(0, 1) + bare.replaceAll(tag.equals("020") ? "\\(.*|[^0-9x]" : "[^\\p{L}\\p{N}]", "");
    }

    private static String text(DataField field, String codes) {
        return field.getSubfields().stream()
                .filter(sub -> codes.indexOf(sub.getCode()) >= 0)
                .map(sub -> Isbd.clean(sub.getData()))
                .collect(Collectors.joining(" "));
    }

    /** Its own number stays; when it was changed, the year and the language are ours. */
    private static void control(Record source, Record fresh) {
        source.getVariableFields("005").forEach(source::removeVariableField);
        fresh.getControlFields().stream()
                .filter(field -> field.getTag().equals("005")
                        || (source.getVariableField(field.getTag()) == null
                                && !field.getTag().equals("003")))
                .toList()
                .forEach(source::addVariableField);
        source.getControlFields().stream()
                .filter(field -> field.getTag().equals("008"))
                .filter(field -> field.getData().length() >= 38)
                .findFirst()
                .ifPresent(field -> field.setData(fixed(fresh, field.getData())));
    }

    private static String fixed(Record fresh, String old) {
        var year = fixed(fresh, 7, 11);
        var language = fixed(fresh, 35, 38);
        var same = old.startsWith(year, 7);
        var dates = same ? old.substring(6, 15) : fixed(fresh, 6, 15);
        return old.substring(0, 6) + dates + old.substring(15, 35) + language + old.substring(38);
    }

    private static String fixed(Record record, int from, int to) {
        return record.getControlFields().stream()
                .filter(field -> field.getTag().equals("008"))
                .map(field -> field.getData().substring(from, to))
                .findFirst()
                .orElse("");
    }
}
