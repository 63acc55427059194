package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.HoldingsMapping;
import org.carrel.importing.ReadRow;
import org.carrel.importing.ReadingOptions;
import org.carrel.marc.IsoWriting;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Records as tests write them, one field a line: {@code 245 10 $a Title : $b subtitle}. A blank indicator is {@code _}. */
final class RecordsInTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final MarcFactory MARC = MarcFactory.newInstance();

    private RecordsInTest() {}

    static Record record(String text) {
        var record = MARC.newRecord(MARC.newLeader("00000nam a2200000 a 4500"));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var tag = line.substring(0, 3);
            if (tag.equals("LDR")) {
                record.setLeader(MARC.newLeader(line.substring(4)));
            } else if (tag.startsWith("00")) {
                record.addVariableField(MARC.newControlField(tag, line.substring(4)));
            } else {
                var field = MARC.newDataField(tag, indicator(line.charAt(4)), indicator(line.charAt(5)));
                for (var part : line.substring(6).split(" \\$(?=[a-z0-9] )", -1)) {
                    if (!part.isBlank()) {
                        field.addSubfield(MARC.newSubfield(part.charAt(0), part.substring(2)));
                    }
                }
                record.addVariableField(field);
            }
        });
        return record;
    }

    private static char indicator(char sign) {
        return sign == '_' ? ' ' : sign;
    }

    static byte[] iso(String text) {
        return IsoWriting.bytes(record(text)).orElseThrow();
    }

    static NewBook book(String text) {
        return fit(read(iso(text))).book().book();
    }

    static ReadRow.Fit fit(List<ReadRow> rows) {
        return (ReadRow.Fit) rows.getFirst();
    }

    static List<ReadRow> read(byte[]... records) {
        return read(Optional.empty(), records);
    }

    static List<ReadRow> read(Optional<HoldingsMapping> holdings, byte[]... records) {
        var file = new ByteArrayOutputStream();
        for (var record : records) {
            file.writeBytes(record);
        }
        var options = new ReadingOptions(Optional.empty(), java.util.Map.of(), holdings);
        var cutter = new IsoCutter(new Window(new ByteArrayInputStream(file.toByteArray())));
        return all(new MarcReading(cutter, org.carrel.catalogue.SourceRecord.Kind.MARC, options.holdings(), CLOCK));
    }

    static List<ReadRow> readXml(String xml) {
        return readXml(xml.getBytes(UTF_8));
    }

    static List<ReadRow> readXml(byte[] xml) {
        try {
            return all((MarcReading) new MarcXmlFormat(CLOCK).open(new ByteArrayInputStream(xml), ReadingOptions.NONE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ReadRow> all(MarcReading reader) {
        try (reader) {
            var rows = new ArrayList<ReadRow>();
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
