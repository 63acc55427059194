package org.carrel.exporting;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** The fields 880 of a record that say what another field says, in another script. They stay and go with it. */
final class OtherScripts {
    private static final Pattern LINK = Pattern.compile("([0-9A-Za-z]{3})-([0-9]{2})(.*)");
    private final Map<DataField, DataField> partners;

    private OtherScripts(Map<DataField, DataField> partners) {
        this.partners = partners;
    }

    static OtherScripts of(Record record) {
        var partners = new IdentityHashMap<DataField, DataField>();
        for (var script : record.getDataFields()) {
            if (script.getTag().equals("880")) {
                record.getDataFields().stream()
                        .filter(field -> field.getTag().equals(tag(script)) && isLinked(script, field))
                        .findFirst()
                        .ifPresent(field -> partners.put(script, field));
            }
        }
        return new OtherScripts(partners);
    }

    /** Of which tag it is: that of an 880 is told by its link. */
    static String tag(DataField field) {
        return field.getTag().equals("880") ? part(field, 1).orElse("880") : field.getTag();
    }

    private static boolean isLinked(DataField script, DataField field) {
        var occurrence = part(script, 2).orElse("00");
        return !occurrence.equals("00")
                && part(field, 1).filter("880"::equals).isPresent()
                && part(field, 2).filter(occurrence::equals).isPresent();
    }

    private static Optional<String> part(DataField field, int group) {
        return link(field)
                .map(sub -> LINK.matcher(sub.getData()))
                .filter(Matcher::matches)
                .map(found -> found.group(group));
    }

    private static Optional<Subfield> link(DataField field) {
        return Optional.ofNullable(field.getSubfield('6'));
    }

    boolean isOne(DataField field) {
        return partners.containsKey(field);
    }

    /**
     * Those whose field is there no more go, others take the tag that it has by now.
     *
     * @param wanted what the book says; its title in another script is one of its other titles, and may have been taken away
     * @return which other titles stay here
     */
    Set<Said> follow(Record record, Set<Said> wanted) {
        var there = Collections.<DataField>newSetFromMap(new IdentityHashMap<>());
        there.addAll(record.getDataFields());
        var titles = new HashSet<Said>();
        partners.forEach((script, field) -> {
            var said = Said.asOtherTitle(script);
            var isTitle = Said.isTitle(tag(script));
            if (!there.contains(field)) {
                record.removeVariableField(script);
            } else if (isTitle && !wanted.contains(said)) {
                record.removeVariableField(script);
                link(field).ifPresent(field::removeSubfield);
            } else {
                link(script)
                        .ifPresent(sub ->
                                sub.setData(field.getTag() + sub.getData().substring(3)));
                Stream.of(said).filter(title -> isTitle).forEach(titles::add);
            }
        });
        return titles;
    }
}
