package org.carrel.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first 24 bytes of a record, and what they should be. */
final class IsoLeader {
    static final int LENGTH = 24;
    static final int MOST = 99_999;
    private static final byte FIELD_END = 0x1E;
    private static final byte RECORD_END = 0x1D;
    private static final int ENTRY = 12;
    private static final Pattern ENTRIES = Pattern.compile("([0-9A-Za-z]{3}[0-9]{9})+");
    private final byte[] record;

    private IsoLeader(byte[] record) {
        this.record = record;
    }

    static IsoLeader of(byte[] record) {
        return new IsoLeader(record);
    }

    /** The record, ended as it should be and with the length that it has; what lied is noted. */
    byte[] withTrueLength(Set<String> repairs) {
        var ended = record[record.length - 1] == RECORD_END;
        var whole = ended ? record.clone() : java.util.Arrays.copyOf(record, record.length + 1);
        if (!ended) {
            whole[record.length] = RECORD_END;
            repairs.add("It has no end: the file or the record is cut off.");
        }
        if (whole.length > MOST) {
            repairs.add("It is longer than the format allows: %,d bytes.".formatted(record.length));
        }
        var length = number(Math.min(whole.length, MOST));
        var said = new String(record, 0, 5, ISO_8859_1);
        if (!said.equals(length)) {
            repairs.add("The leader gives its length as \"%s\", it is %d bytes long.".formatted(said, record.length));
            write(whole, 0, length);
        }
        return whole;
    }

    /** With a leader that follows from where the directory ends, where there is one. */
    Optional<byte[]> mended(byte[] whole) {
        return directoryEnd(whole).map(end -> {
            var mended = whole.clone();
            write(mended, 10, "22" + number(end + 1));
            write(mended, 20, "4500");
            return mended;
        });
    }

    private static Optional<Integer> directoryEnd(byte[] whole) {
        var at = LENGTH;
        while (at < whole.length && whole[at] != FIELD_END) {
            at++;
        }
        var directory = new String(whole, LENGTH, at - LENGTH, ISO_8859_1);
        return at < whole.length
                        && (at - LENGTH) % ENTRY == 0
                        && ENTRIES.matcher(directory).matches()
                ? Optional.of(at)
                : Optional.empty();
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%05d", value);
    }

    private static void write(byte[] into, int at, String text) {
        System.arraycopy(text.getBytes(ISO_8859_1), 0, into, at, text.length());
    }
}
