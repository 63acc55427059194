package org.carrel.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/** Puts a record together in ISO 2709, in UTF-8. */
public final class IsoWriting {
    /** The most bytes of a field, its terminator included: four digits. */
    public static final int LONGEST_FIELD = 9_999;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream(512);
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(2_048);
    private boolean fits = true;

    private IsoWriting() {}

    /** @return empty where a field or the whole record is longer than the format allows */
    public static Optional<byte[]> bytes(Record record) {
        var writing = new IsoWriting();
        record.getControlFields().forEach(field -> writing.field(field.getTag(), clean(field.getData())));
        record.getDataFields().forEach(field -> writing.field(field.getTag(), text(field)));
        return writing.end(record);
    }

    private void field(String tag, String content) {
        var start = data.size();
        data.writeBytes(content.getBytes(UTF_8));
        data.write(0x1E);
        var length = data.size() - start;
        fits &= length <= LONGEST_FIELD && start <= IsoLeader.MOST;
        directory.writeBytes(
                String.format(Locale.ROOT, "%s%04d%05d", tag, length, start).getBytes(ISO_8859_1));
    }

    private Optional<byte[]> end(Record record) {
        var base = IsoLeader.LENGTH + directory.size() + 1;
        var length = base + data.size() + 1;
        if (!fits || length > IsoLeader.MOST) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(length);
        out.writeBytes(leader(record, length, base).getBytes(ISO_8859_1));
        out.writeBytes(directory.toByteArray());
        out.write(0x1E);
        out.writeBytes(data.toByteArray());
        out.write(0x1D);
        return Optional.of(out.toByteArray());
    }

    /** Positions 5 to 8 and 17 to 19 are the record's own; the others follow from how it is written. */
    static String leader(Record record, int length, int base) {
        var own = (record.getLeader().marshal() + " ".repeat(IsoLeader.LENGTH)).replaceAll("[^\\x20-\\x7E]", " ");
        return String.format(
                Locale.ROOT, "%05d%sa22%05d%s4500", length, own.substring(5, 9), base, own.substring(17, 20));
    }

    private static String text(DataField field) {
        var text =
                new StringBuilder().append(indicator(field.getIndicator1())).append(indicator(field.getIndicator2()));
        field.getSubfields()
                .forEach(
                        sub -> text.append('\u001F').append(code(sub.getCode())).append(clean(sub.getData())));
        return text.toString();
    }

    static char indicator(char sign) {
        return sign > ' ' && sign < 0x7F ? sign : ' ';
    }

    static char code(char sign) {
        return sign > ' ' && sign < 0x7F ? sign : 'a';
    }

    /** Without what would end a field or a record before its time. */
    private static String clean(String text) {
        var plain = true;
        for (var i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) >= 0x20;
        }
        return plain ? text : text.replaceAll("[\\x00-\\x1F]", " ");
    }
}
