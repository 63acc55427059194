package org.carrel.importing.marc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** A record's fields by their tags. A field 880 that is linked to no other counts as what its link says it is. */
final class MarcFields {
    private final String leader;
    private final Map<String, String> control = new HashMap<>();
    private final Map<String, List<DataField>> data = new HashMap<>();
    private final List<DataField> all;

    private MarcFields(Record record) {
        leader = record.getLeader().marshal();
        all = record.getDataFields();
        for (ControlField field : record.getControlFields()) {
            control.putIfAbsent(field.getTag(), field.getData());
        }
        all.forEach(this::add);
    }

    static MarcFields of(Record record) {
        return new MarcFields(record);
    }

    private void add(DataField field) {
        var tag = field.getTag();
        var unlinked = tag.equals("880")
                ? Link.of(field).filter(link -> link.occurrence().equals("00"))
                : Optional.<Link>empty();
        data.computeIfAbsent(unlinked.map(Link::tag).orElse(tag), known -> new ArrayList<>(2))
                .add(field);
    }

    List<DataField> all() {
        return all;
    }

    /** In the order of these tags. */
    Stream<DataField> fields(String... tags) {
        return tags.length == 1
                ? data.getOrDefault(tags[0], List.of()).stream()
                : Stream.of(tags).flatMap(tag -> data.getOrDefault(tag, List.of()).stream());
    }

    Optional<DataField> first(String tag) {
        return fields(tag).findFirst();
    }

    Optional<String> control(String tag) {
        return Optional.ofNullable(control.get(tag)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A position of the leader; a blank where it is shorter. */
    char leader(int position) {
        return position < leader.length() ? leader.charAt(position) : ' ';
    }

    /** A position of a control field, which must not be stripped for it; a blank where there is none. */
    char control(String tag, int position) {
        var text = control.getOrDefault(tag, "");
        return position < text.length() ? text.charAt(position) : ' ';
    }

    /** Positions of 008; empty where it is shorter or they are blank or filled. */
    Optional<String> fixed(int from, int to) {
        return Optional.ofNullable(control.get("008"))
                .filter(text -> text.length() >= to)
                .map(text -> text.substring(from, to))
                .filter(text -> !text.isBlank() && !text.contains("|"));
    }

    /** All subfields of these codes, in the order of the field. */
    static Stream<String> texts(DataField field, String codes) {
        return field.getSubfields().stream()
                .filter(sub -> codes.indexOf(sub.getCode()) >= 0)
                .map(Subfield::getData)
                .filter(text -> !text.isBlank());
    }

    static Optional<String> text(DataField field, char code) {
        for (var sub : field.getSubfields()) {
            if (sub.getCode() == code && !sub.getData().isBlank()) {
                return Optional.of(sub.getData());
            }
        }
        return Optional.empty();
    }

    static String joined(DataField field, String codes) {
        var joined = "";
        for (var sub : field.getSubfields()) {
            if (codes.indexOf(sub.getCode()) >= 0 && !sub.getData().isBlank()) {
                var text = sub.getData().strip();
                joined = joined.isEmpty() ? text : joined + " " + text;
            }
        }
        return joined;
    }

    /**
     * What $6 says: {@code 880-01} in the field itself, {@code 245-01/$1} in its other script.
     *
     * @param occurrence which of the field's tag it is linked to, {@code 00} where to none
     */
    record Link(String tag, String occurrence) {
        private static final Pattern LINK = Pattern.compile("[0-9A-Za-z]{3}-[0-9]{2}.*");

        static Optional<Link> of(DataField field) {
            return text(field, '6')
                    .filter(text -> LINK.matcher(text).matches())
                    .map(text -> new Link(text.substring(0, 3), text.substring(4, 6)));
        }
    }
}
