package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.regex.Pattern;
import org.carrel.catalogue.SourceRecord;
import org.carrel.importing.ImportSource;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordFormat;
import org.carrel.importing.RecordReader;
import org.springframework.stereotype.Component;

/** MARC 21 slim: one record, a collection of them, or any XML that has them in it. */
@Component
class MarcXmlFormat implements RecordFormat {
    private static final Pattern RECORDS =
            Pattern.compile("<([A-Za-z_][\\w.-]*:)?(collection|record)[\\s>]|MARC21/slim");
    private final Clock clock;

    MarcXmlFormat(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ImportSource source() {
        return ImportSource.MARCXML;
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        var text = new String(head, ISO_8859_1).replace("\u0000", "");
        var start = text.indexOf('<');
        return start >= 0 && start <= 8 && RECORDS.matcher(text).find();
    }

    @Override
    public RecordReader open(InputStream file, ReadingOptions options) throws IOException {
        var cutter = new XmlCutter(new Window(InUtf8.of(file)));
        return new MarcReading(cutter, SourceRecord.Kind.MARCXML, options.holdings(), clock);
    }
}
