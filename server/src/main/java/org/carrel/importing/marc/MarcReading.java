package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.SourceRecord;
import org.carrel.importing.HoldingsMapping;
import org.carrel.importing.ReadRow;
import org.carrel.importing.RecordReader;
import org.carrel.marc.Decoded;
import org.carrel.marc.MarcDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file of records one by one. */
final class MarcReading implements RecordReader {
    private static final Logger LOG = LoggerFactory.getLogger(MarcReading.class);
    private static final int LONGEST_ORIGINAL = 8_000;
    private final Cutter cutter;
    private final SourceRecord.Kind kind;
    private final Optional<HoldingsMapping> holdings;
    private final Clock clock;
    private final MarcDecoder decoder = new MarcDecoder();
    private int number;

    MarcReading(Cutter cutter, SourceRecord.Kind kind, Optional<HoldingsMapping> holdings, Clock clock) {
        this.cutter = cutter;
        this.kind = kind;
        this.holdings = holdings;
        this.clock = clock;
    }

    @Override
    public Optional<ReadRow> next() throws IOException {
        return cutter.next().map(raw -> {
            number++;
            return read(raw);
        });
    }

    @Override
    public void skip(int rows) throws IOException {
        for (var i = 0; i < rows && cutter.next().isPresent(); i++) {
            number++;
        }
    }

    @Override
    public long position() {
        return cutter.position();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }

    private ReadRow read(RawRecord raw) {
        if (raw.unfit().isPresent()) {
            return unfit(raw, raw.unfit().get());
        }
        try {
            return switch (decoder.decode(new SourceRecord(kind, raw.bytes()))) {
                case Decoded.Good good -> book(raw, good);
                case Decoded.Broken(var reason) -> unfit(raw, reason);
            };
        } catch (RuntimeException e) {
            // A record that nobody foresaw must not end the file; the report shows it, the log says where it failed.
            LOG.warn("Record {} of a file cannot be understood", number, e);
            return unfit(raw, "It cannot be understood.");
        }
    }

    private ReadRow book(RawRecord raw, Decoded.Good good) {
        var original = MarcDecoder.dump(good.record(), LONGEST_ORIGINAL);
        var kept = Optional.of(new SourceRecord(kind, raw.bytes()));
        var fields = MarcFields.of(good.record());
        var other = FormOf.otherThanBooks(fields);
        if (other.isPresent()) {
            return new ReadRow.Unfit(number, other.get(), original, kept);
        }
        var draft = MarcBook.draft(fields, clock);
        raw.remark().ifPresent(draft::warning);
        good.repairs().forEach(draft::warning);
        var copies =
                holdings.map(mapping -> HoldingsReading.copies(fields, mapping)).orElse(List.of());
        return draft.done()
                .<ReadRow>map(book -> new ReadRow.Fit(number, book, original, kept, copies))
                .orElseGet(() -> new ReadRow.Unfit(number, untitled(fields), original, kept));
    }

    private static String untitled(MarcFields fields) {
        var unimarc = fields.first("200").flatMap(field -> MarcFields.text(field, 'a'));
        return unimarc.isPresent()
                ? "It has no title (245); it seems to be UNIMARC, which is not read."
                : "It has no title (245).";
    }

    private ReadRow unfit(RawRecord raw, String reason) {
        return new ReadRow.Unfit(
                number, reason, readable(raw.bytes()), Optional.of(new SourceRecord(kind, raw.bytes())));
    }

    /** The separators of ISO 2709 as people draw them. */
    private static String readable(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST_ORIGINAL), UTF_8)
                .replace('\u001F', '$')
                .replace('\u001E', '\n')
                .replace('\u001D', '\n');
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
    }
}
