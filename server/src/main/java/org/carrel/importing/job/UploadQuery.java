package org.carrel.importing.job;

import java.util.Optional;
import org.carrel.importing.OnMatch;
import org.carrel.platform.http.Fields;

/**
 * What is said of a file with its upload.
 *
 * @param fileName what it is called; else {@code Content-Disposition} says it
 */
record UploadQuery(Optional<String> fileName, OnMatch onMatch) {
    static UploadQuery read(Fields in) {
        var name = in.text("fileName", 200).optional();
        var onMatch = in.oneOf("onMatch", OnMatch.class).or(OnMatch.KEEP);
        in.done();
        return new UploadQuery(name.get(), onMatch.get());
    }
}
