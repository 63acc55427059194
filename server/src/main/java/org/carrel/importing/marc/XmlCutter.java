package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

/** Cuts the {@code record} elements out of MARCXML, whatever prefix they have and whatever stands around them. */
final class XmlCutter implements Cutter {
    private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
    private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
    private static final int LONGEST_NAME = 60;
    private final Window file;

    XmlCutter(Window file) {
        this.file = file;
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        while (file.has(1)) {
            var tag = file.find((byte) '<', 0, file.size());
            file.pass(tag < 0 ? file.size() : tag);
            if (tag >= 0) {
                var name = name(1);
                if (isRecord(name)) {
                    return Optional.of(record(name));
                }
                var hidden = hidden(0);
                file.pass(Math.min(Math.max(hidden, 1), file.size()));
            }
        }
        return Optional.empty();
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** From the start tag, at which the window stands, to the end tag of the same name. */
    private RawRecord record(String name) throws IOException {
        var end = ("</" + name).getBytes(UTF_8);
        var at = 1;
        while ((at = file.find((byte) '<', at, LONGEST)) >= 0) {
            if (file.startsWith(end, at) && !isNamePart(at + end.length)) {
                var close = file.find((byte) '>', at, LONGEST);
                return close < 0 ? withoutEnd() : RawRecord.of(file.take(close + 1));
            }
            if (name.equals(name(at + 1))) {
                return RawRecord.of(file.take(at)).unfit("It has no end tag: the next record begins in it.");
            }
            at += Math.max(hidden(at), 1);
        }
        return withoutEnd();
    }

    private RawRecord withoutEnd() throws IOException {
        var tooLong = file.has(LONGEST);
        return RawRecord.of(file.take(tooLong ? 4_096 : LONGEST))
                .unfit(
                        tooLong
                                ? "It does not end within %,d bytes.".formatted(LONGEST)
                                : "It has no end tag: the file is cut off.");
    }

    /** How many bytes a comment or a stretch of CDATA takes that begins there; 0 where none does. */
    private int hidden(int at) throws IOException {
        if (file.startsWith(COMMENT, at)) {
            return behind(COMMENT_END, at + COMMENT.length) - at;
        }
        return file.startsWith(CDATA, at) ? behind(CDATA_END, at + CDATA.length) - at : 0;
    }

    private int behind(byte[] end, int from) throws IOException {
        var at = from;
        while ((at = file.find(end[0], at, LONGEST)) >= 0) {
            if (file.startsWith(end, at)) {
                return at + end.length;
            }
            at++;
        }
        return Math.min(file.size(), LONGEST);
    }

    /** The name that stands there, with its prefix. */
    private String name(int at) throws IOException {
        var length = 0;
        while (length < LONGEST_NAME && isNamePart(at + length)) {
            length++;
        }
        var name = new byte[length];
        for (var i = 0; i < length; i++) {
            name[i] = file.at(at + i);
        }
        return new String(name, UTF_8);
    }

    private static boolean isRecord(String name) {
        return name.equals("record") || name.endsWith(":record");
    }

    private boolean isNamePart(int at) throws IOException {
        return file.has(at + 1) && (Character.isLetterOrDigit(file.at(at)) || "_-.:".indexOf(file.at(at)) >= 0);
    }
}
