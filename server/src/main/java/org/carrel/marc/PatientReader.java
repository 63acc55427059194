package org.carrel.marc;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.marc4j.MarcException;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.converter.impl.AnselToUnicode;
import org.marc4j.converter.impl.CodeTableInterface;
import org.marc4j.marc.Record;

/**
 * Puts right what it can of one record, and guesses its characters; but not for ever. Spoilt multibyte text in MARC-8 can
 * lead the conversion round in a circle, with or without a word of complaint.
 */
final class PatientReader extends MarcPermissiveStreamReader {
    private static final int MOST_ERRORS = 10_000;
    private static final int LOOKS_PER_BYTE = 50;
    private Optional<Counted> conversion = Optional.empty();
    private long looks;
    private final int size;
    private int errors;

    PatientReader(byte[] record) {
        super(new ByteArrayInputStream(record), true, true, "BESTGUESS");
        size = record.length;
    }

    @Override
    public void addError(int severity, String message) {
        if (++errors > MOST_ERRORS) {
            throw new MarcException("more errors than anybody would look at");
        }
        super.addError(severity, message);
    }

    @Override
    public String getMarc8Conversion(
            byte[] bytes, AnselToUnicode usual, boolean permissive, Record record, boolean references) {
        return super.getMarc8Conversion(bytes, counted(), permissive, record, references);
    }

    private AnselToUnicode counted() {
        var table = conversion.orElseGet(Counted::new);
        conversion = Optional.of(table);
        return table;
    }

    private void look() {
        if (++looks > (long) size * LOOKS_PER_BYTE + MOST_ERRORS) {
            throw new MarcException("its characters lead round in a circle");
        }
    }

    /** The usual conversion, which tells how often it asks for a character. */
    private final class Counted extends AnselToUnicode {
        private Counted() {
            super(PatientReader.this);
            setTranslateNCR(true);
            var table = ct;
            ct = new CodeTableInterface() {
                @Override
                public boolean isCombining(int c, int g0, int g1) {
                    look();
                    return table.isCombining(c, g0, g1);
                }

                @Override
                public char getChar(int c, int mode) {
                    return table.getChar(c, mode);
                }
            };
        }
    }
}
