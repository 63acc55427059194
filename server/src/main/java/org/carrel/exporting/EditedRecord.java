package org.carrel.exporting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;

/**
 * A record whose book was edited since: fields that our columns govern are put in anew, all others stay. Those that still say
 * the same to us stay as they came, with what else they say and with their other script.
 */
final class EditedRecord {
    private static final Set<String> GOVERNED = Set.of(
            "010", "020", "022", "100", "110", "111", "130", "240", "245", "246", "250", "260", "264", "300", "440",
            "490", "600", "610", "611", "630", "647", "648", "650", "651", "653", "654", "655", "656", "700", "710",
            "711", "730", "740", "856");
    private final Record source;
    private final Record fresh;

    private EditedRecord(Record source, Record fresh) {
        this.source = source;
        this.fresh = fresh;
    }

    static Record of(Record source, Record fresh) {
        return new EditedRecord(source, fresh).made();
    }

    private Record made() {
        var scripts = OtherScripts.of(source);
        var people = new EditedPeople(people(source), people(fresh)).made();
        people(source).forEach(source::removeVariableField);
        var kept = texts(scripts);
        people.forEach(source::addVariableField);
        kept.addAll(scripts.follow(source, wanted()));
        control(source, fresh);
        fresh.getDataFields().stream()
                .filter(field -> !isPerson(field) && !kept.contains(Said.of(field)))
                .map(this::fitting)
                .forEach(source::addVariableField);
        return sorted(source);
    }

    /** What of the texts, numbers and headings still says the same; all else that is governed is taken out. */
    private Set<Said> texts(OtherScripts scripts) {
        var governed = source.getDataFields().stream()
                .filter(field -> !scripts.isOne(field) && isGoverned(field))
                .toList();
        var wanted = wanted();
        var kept =
                governed.stream().map(Said::of).filter(wanted::contains).collect(Collectors.toCollection(HashSet::new));
        var kinds = kept.stream().filter(Said::isOnlyOne).map(Said::kind).collect(Collectors.toSet());
        for (var field : governed) {
            var said = Said.of(field);
            if (!kept.contains(said) && !kinds.contains(said.kind())) {
                source.removeVariableField(field);
            }
        }
        return kept;
    }

    /** The title itself may stand among the other titles, too: a uniform title often is no other. */
    private Set<Said> wanted() {
        return Stream.concat(
                        fresh.getDataFields().stream().map(Said::of),
                        fresh.getDataFields().stream()
                                .filter(field -> field.getTag().equals("245"))
                                .map(Said::asOtherTitle))
                .filter(said -> !said.text().isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<DataField> people(Record record) {
        return record.getDataFields().stream().filter(EditedRecord::isPerson).toList();
    }

    /** Not who wrote something that is only related to it. */
    private static boolean isPerson(DataField field) {
        return switch (field.getTag()) {
            case "100", "110", "111" -> true;
            case "700", "710", "711" -> field.getSubfields('t').isEmpty();
            default -> false;
        };
    }

    private boolean isGoverned(DataField field) {
        var tag = field.getTag();
        return switch (tag) {
            case "035" -> field.toString().contains("(OCoLC)");
            case "041" -> !Said.text(field, "a").startsWith(fixed(fresh, 35, 38));
            case "700", "710", "711" -> false;
            case "520" -> field.getIndicator1() != '4';
            case "952" -> !fresh.getVariableFields("952").isEmpty();
            case "880" -> GOVERNED.contains(OtherScripts.tag(field));
            default -> GOVERNED.contains(tag) || Said.isNote(tag);
        };
    }

    /** A title is an added entry beside somebody who is the main one. */
    private DataField fitting(DataField field) {
        if (field.getTag().equals("245")) {
            var main = source.getDataFields().stream()
                    .anyMatch(other -> other.getTag().startsWith("1"));
            field.setIndicator1(main ? '1' : '0');
        }
        return field;
    }

    private static Record sorted(Record record) {
        var fields = record.getVariableFields().stream()
                .sorted(Comparator.comparing(VariableField::getTag))
                .toList();
        fields.forEach(record::removeVariableField);
        fields.forEach(record::addVariableField);
        return record;
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
