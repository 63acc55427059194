package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * Whether a record is built as ISO 2709 has it: its leader tells its length, and its directory leads to every field. One that
 * is not came in mended; going out as it came, it would take those behind it along.
 */
final class SoundRecord {
    private static final int LEADER = 24;
    private static final int ENTRY = 12;
    private static final byte FIELD_END = 0x1E;
    private static final byte RECORD_END = 0x1D;
    private static final Pattern NUMBERS = Pattern.compile("(?s)([0-9]{5}).{5}22([0-9]{5}).{3}450.");
    private static final Pattern ENTRIES = Pattern.compile("(?:[0-9A-Za-z]{3}[0-9]{9})+");

    private SoundRecord() {}

    static boolean is(byte[] record) {
        if (record.length <= LEADER + ENTRY || record[record.length - 1] != RECORD_END) {
            return false;
        }
        var numbers = NUMBERS.matcher(new String(record, 0, LEADER, ISO_8859_1));
        if (!numbers.matches() || Integer.parseInt(numbers.group(1)) != record.length) {
            return false;
        }
        var data = Integer.parseInt(numbers.group(2));
        return data > LEADER && data < record.length && record[data - 1] == FIELD_END && leads(record, data);
    }

    private static boolean leads(byte[] record, int data) {
        var directory = new String(record, LEADER, data - 1 - LEADER, ISO_8859_1);
        if (!ENTRIES.matcher(directory).matches()) {
            return false;
        }
        for (var at = 0; at < directory.length(); at += ENTRY) {
            var length = Integer.parseInt(directory.substring(at + 3, at + 7));
            var end = data + Integer.parseInt(directory.substring(at + 7, at + 12)) + length;
            if (length == 0 || end >= record.length || record[end - 1] != FIELD_END) {
                return false;
            }
        }
        return true;
    }
}
