package org.carrel.marc;

import java.io.ByteArrayInputStream;
import org.marc4j.MarcException;
import org.marc4j.MarcPermissiveStreamReader;

/** Puts right what it can of one record, and guesses its characters; but not for ever. */
final class PatientReader extends MarcPermissiveStreamReader {
    private static final int PATIENCE = 10_000;
    private int errors;

    PatientReader(byte[] record) {
        super(new ByteArrayInputStream(record), true, true, "BESTGUESS");
    }

    /** Spoilt multibyte text can lead it round in a circle, in which it says the same again and again. */
    @Override
    public void addError(int severity, String message) {
        if (++errors > PATIENCE) {
            throw new MarcException("more errors than anybody would look at");
        }
        super.addError(severity, message);
    }
}
