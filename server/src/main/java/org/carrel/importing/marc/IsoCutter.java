package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts ISO 2709. A record ends at its terminator; the length in its leader is believed where it leads to one, so that a stray
 * terminator inside does not cut it in two. Where one lost its terminator, the next is recognised by its leader.
 */
final class IsoCutter implements Cutter {
    private static final byte FIELD_END = 0x1E;
    private static final byte RECORD_END = 0x1D;
    private static final int LEADER = 24;
    private static final Pattern LEADER_SHAPE =
            Pattern.compile("[0-9]{5}[a-z ][a-z][a-z ].{2}22[0-9]{5}.{3}4500", Pattern.DOTALL);
    private static final int SHORTEST = LEADER + 2;
    private final Window file;

    IsoCutter(Window file) {
        this.file = file;
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        passBlanks();
        if (!file.has(1)) {
            return Optional.empty();
        }
        var terminator = file.find(RECORD_END, 0, LONGEST);
        if (terminator < 0) {
            return Optional.of(withoutEnd());
        }
        var end = end(terminator);
        var lost = beginningOfNext(end);
        return Optional.of(
                lost > 0
                        ? RawRecord.of(file.take(lost)).remarked("Its end is missing: the next record begins in it.")
                        : RawRecord.of(file.take(end)));
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Between records stand line ends, or the zeros of a tape's block. */
    private void passBlanks() throws IOException {
        while (file.has(1) && file.at(0) <= ' ' && file.at(0) >= 0 && file.at(0) != FIELD_END) {
            file.pass(1);
        }
    }

    /** The distance behind the record's last byte, from where the first terminator stands. */
    private int end(int terminator) throws IOException {
        var said = number(0);
        var isEnd = terminator + 1 == said || terminator == 0 || file.at(terminator - 1) == FIELD_END;
        return !isEnd && said > terminator && file.has(said) && file.at(said - 1) == RECORD_END ? said : terminator + 1;
    }

    /** Where within this stretch another whole record begins that ends with it; 0 where none does. */
    private int beginningOfNext(int end) throws IOException {
        if (number(0) == end) {
            return 0;
        }
        for (var at = SHORTEST; at + SHORTEST < end; at++) {
            if (isDigit(at) && at + number(at) == end && isLeader(at)) {
                return at;
            }
        }
        return 0;
    }

    private boolean isLeader(int at) {
        var text = new byte[LEADER];
        for (var i = 0; i < LEADER; i++) {
            text[i] = file.at(at + i);
        }
        var base = at + number(at + 12);
        return LEADER_SHAPE.matcher(new String(text, ISO_8859_1)).matches()
                && base - 1 < file.size()
                && file.at(base - 1) == FIELD_END;
    }

    private boolean isDigit(int at) {
        return file.at(at) >= '0' && file.at(at) <= '9';
    }

    /** The five digits that stand there, -1 where others do. */
    private int number(int at) {
        var number = 0;
        for (var i = at; i < at + 5; i++) {
            if (i >= file.size() || !isDigit(i)) {
                return -1;
            }
            number = number * 10 + file.at(i) - '0';
        }
        return number;
    }

    private RawRecord withoutEnd() throws IOException {
        if (!file.has(LONGEST)) {
            return RawRecord.of(file.take(LONGEST));
        }
        var head = file.take(SHORTEST * 100);
        var terminator = -1;
        while (terminator < 0 && file.has(1)) {
            terminator = file.find(RECORD_END, 0, file.size());
            file.pass(terminator < 0 ? file.size() : terminator + 1);
        }
        return RawRecord.of(head).unfit("No record ends within %,d bytes.".formatted(LONGEST));
    }
}
