package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carrel.marc.IsoWriting;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** A record within the limits of ISO 2709: what is too long is cut, what is too much left out, what matters least first. */
final class FittingRecord {
    private static final int ROOM = IsoWriting.LONGEST_FIELD - 100;
    /** From what is missed the least; the title is never left out. */
    private static final List<String> EXPENDABLE = List.of("5", "9", "8", "6", "7", "4", "3", "0", "1", "2");

    private FittingRecord() {}

    static byte[] bytes(Record record) {
        var whole = IsoWriting.bytes(record);
        if (whole.isPresent()) {
            return whole.get();
        }
        record.getDataFields().forEach(FittingRecord::shorten);
        var shorter = IsoWriting.bytes(record);
        while (shorter.isEmpty()) {
            record.removeVariableField(least(record).orElseThrow());
            shorter = IsoWriting.bytes(record);
        }
        return shorter.get();
    }

    private static Optional<DataField> least(Record record) {
        return record.getDataFields().stream()
                .filter(field -> !field.getTag().equals("245"))
                .min(Comparator.<DataField>comparingInt(FittingRecord::worth).thenComparingInt(field -> -size(field)));
    }

    private static int worth(DataField field) {
        var place = EXPENDABLE.indexOf(field.getTag().substring(0, 1));
        return place < 0 ? EXPENDABLE.size() : place;
    }

    private static void shorten(DataField field) {
        while (size(field) > ROOM) {
            var longest = field.getSubfields().stream()
                    .max(Comparator.comparingInt(sub -> sub.getData().length()))
                    .orElseThrow();
            if (longest.getData().length() < 50) {
                field.removeSubfield(longest);
            } else {
                longest.setData(cut(longest.getData(), size(field) - ROOM));
            }
        }
    }

    /** At least so many bytes shorter, unless nothing is left; never in the middle of a character. */
    private static String cut(String text, int bytes) {
        var end = Math.max(0, text.length() - Math.max(1, bytes / 3) - 1);
        var whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).strip() + "…";
    }

    private static int size(DataField field) {
        return field.getSubfields().stream().mapToInt(FittingRecord::size).sum();
    }

    private static int size(Subfield sub) {
        return sub.getData().getBytes(UTF_8).length + 2;
    }
}
