package org.carrel.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/**
 * Takes apart what is as it should be and in UTF-8 or ASCII, as nearly all records are. Whatever is odd in any way is left to
 * {@link PatientReader}, which takes ten times as long over each.
 */
final class CleanReader {
    private static final MarcFactory FACTORY = MarcFactory.newInstance();
    private static final byte FIELD_END = 0x1E;
    private static final byte SUBFIELD = 0x1F;
    private static final byte RECORD_END = 0x1D;
    private static final int ENTRY = 12;
    private static final int LENGTH_OF_FIELD = 4;
    private static final int START_OF_FIELD = 5;
    private final byte[] bytes;
    private final int base;

    private CleanReader(byte[] bytes) {
        this.bytes = bytes;
        this.base = number(12, 5);
    }

    /** @return empty where anything is odd */
    static Optional<Record> read(byte[] bytes) {
        var reader = new CleanReader(bytes);
        return reader.isSound() ? reader.record() : Optional.empty();
    }

    private boolean isSound() {
        return hasSoundLeader()
                && base > IsoLeader.LENGTH + ENTRY
                && base < bytes.length
                && (base - 1 - IsoLeader.LENGTH) % ENTRY == 0
                && bytes[base - 1] == FIELD_END
                && bytes[bytes.length - 1] == RECORD_END;
    }

    private boolean hasSoundLeader() {
        for (var i = 0; i < IsoLeader.LENGTH; i++) {
            if (bytes[i] < ' ' || bytes[i] > '~') {
                return false;
            }
        }
        var leader = new String(bytes, 0, IsoLeader.LENGTH, ISO_8859_1);
        return number(0, 5) == bytes.length
                && (bytes[9] == 'a' || bytes[9] == ' ')
                && leader.startsWith("22", 10)
                && leader.endsWith("4500");
    }

    private Optional<Record> record() {
        var record = FACTORY.newRecord(new String(bytes, 0, IsoLeader.LENGTH, ISO_8859_1));
        record.getLeader().setCharCodingScheme('a');
        var from = base;
        for (var entry = IsoLeader.LENGTH; entry < base - 1; entry += ENTRY) {
            var end = from + number(entry + 3, LENGTH_OF_FIELD) - 1;
            var isThere = number(entry + 3 + LENGTH_OF_FIELD, START_OF_FIELD) == from - base
                    && end > from
                    && end < bytes.length - 1
                    && bytes[end] == FIELD_END;
            if (!isThere || !add(record, entry, from, end)) {
                return Optional.empty();
            }
            from = end + 1;
        }
        return from == bytes.length - 1 ? Optional.of(record) : Optional.empty();
    }

    private boolean add(Record record, int entry, int from, int end) {
        var number = number(entry, 3);
        var tag = new String(bytes, entry, 3, ISO_8859_1);
        if (number < 1) {
            return false;
        }
        if (number < 10) {
            var data = text(from, end);
            data.ifPresent(text -> record.addVariableField(FACTORY.newControlField(tag, text)));
            return data.isPresent();
        }
        var field = field(tag, from, end);
        field.ifPresent(record::addVariableField);
        return field.isPresent();
    }

    private Optional<DataField> field(String tag, int from, int end) {
        if (from + 4 > end || bytes[from + 2] != SUBFIELD || !isIndicator(from) || !isIndicator(from + 1)) {
            return Optional.empty();
        }
        var field = FACTORY.newDataField(tag, (char) bytes[from], (char) bytes[from + 1]);
        for (var at = from + 2; at < end; ) {
            var next = at + 2;
            while (next < end && bytes[next] != SUBFIELD) {
                next++;
            }
            var text = isCode(at + 1) && next > at + 2 ? text(at + 2, next) : Optional.<String>empty();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            field.addSubfield(FACTORY.newSubfield((char) bytes[at + 1], text.get()));
            at = next;
        }
        return Optional.of(field);
    }

    /** Empty where it has signs that somebody may have meant otherwise, or that are none. */
    private Optional<String> text(int from, int end) {
        for (var i = from; i < end; i++) {
            var b = bytes[i];
            if (b < 0 && bytes[9] == ' ') {
                return Optional.empty();
            }
            // Entities of HTML and lost escapes of MARC-8 are put right.
            if ((b >= 0 && b < ' ') || b == 0x7F || b == '&' || b == '$') {
                return Optional.empty();
            }
        }
        var text = new String(bytes, from, end - from, UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : Optional.empty();
    }

    private boolean isIndicator(int at) {
        return bytes[at] == ' ' || isCode(at);
    }

    private boolean isCode(int at) {
        return (bytes[at] >= '0' && bytes[at] <= '9') || (bytes[at] >= 'a' && bytes[at] <= 'z');
    }

    /** The digits that stand there; -1 where others do. */
    private int number(int at, int digits) {
        var number = 0;
        for (var i = at; i < at + digits; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
