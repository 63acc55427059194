package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carrel.catalogue.SourceRecord;
import org.carrel.importing.ImportSource;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordFormat;
import org.carrel.importing.RecordReader;
import org.springframework.stereotype.Component;

/** MARC 21 as ISO 2709, in UTF-8 or MARC-8. */
@Component
class MarcFormat implements RecordFormat {
    private static final Pattern LEADER = Pattern.compile("^\\s*[0-9]{5}[^<>{}\\x1E]{19}");
    private static final Pattern DIRECTORY =
            Pattern.compile("^\\s*[0-9]{5}.{19}([0-9A-Za-z]{3}[0-9]{9}){3}", Pattern.DOTALL);
    private final Clock clock;

    MarcFormat(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ImportSource source() {
        return ImportSource.MARC;
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        var text = new String(head, ISO_8859_1);
        var name = fileName.toLowerCase(Locale.ROOT);
        return (LEADER.matcher(text).find() && text.indexOf('\u001E') > 0)
                || DIRECTORY.matcher(text).find()
                || (name.endsWith(".mrc") && !text.stripLeading().startsWith("<"));
    }

    @Override
    public RecordReader open(InputStream file, ReadingOptions options) {
        var cutter = new IsoCutter(new Window(file));
        return new MarcReading(cutter, SourceRecord.Kind.MARC, options.holdings(), clock);
    }
}
