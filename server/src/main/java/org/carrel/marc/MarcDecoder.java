package org.carrel.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrel.catalogue.SourceRecord;
import org.marc4j.MarcError;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes single records apart, however broken they are; one never harms the next. It holds what a reading needs and serves
 * one thread.
 */
public final class MarcDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(MarcDecoder.class);
    private static final int MOST_REPAIRS = 10;
    /** What the reader says while it looks for the end, which we know; {@link IsoLeader} says it once. */
    private static final Pattern OF_LENGTH = Pattern.compile("[Rr]ecord [Tt]erminator");

    private static final Pattern BYTES = Pattern.compile(" At offset [0-9]+:.*$", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("[0-9A-Za-z]{3}");

    public Decoded decode(SourceRecord record) {
        return switch (record.kind()) {
            case MARC -> iso(record.content());
            case MARCXML -> XmlParsing.read(record.content());
        };
    }

    private static Decoded iso(byte[] bytes) {
        if (bytes.length < IsoLeader.LENGTH + 2) {
            return new Decoded.Broken("It is too short to be a record.");
        }
        var clean = CleanReader.read(bytes).filter(MarcDecoder::hasFields);
        if (clean.isPresent()) {
            return new Decoded.Good(clean.get(), List.of());
        }
        var repairs = new LinkedHashSet<String>();
        var leader = IsoLeader.of(bytes);
        var whole = leader.withTrueLength(repairs);
        var first = tried(whole, repairs);
        if (first.isPresent()) {
            return first.get();
        }
        return leader.mended(whole)
                .flatMap(mended -> {
                    repairs.add("The leader was spoilt; it was made anew from the directory.");
                    return tried(mended, repairs);
                })
                .orElseGet(() -> new Decoded.Broken("Leader and directory make no sense: it cannot be taken apart."));
    }

    private static Optional<Decoded> tried(byte[] bytes, Set<String> repairs) {
        try {
            var reader = new PatientReader(bytes);
            return Optional.of(reader.next()).filter(MarcDecoder::hasFields).map(record -> good(record, repairs));
        } catch (RuntimeException e) {
            // Whatever the reader stumbles over is the record's fault, and there is no list of what it throws.
            LOG.debug("A record cannot be taken apart", e);
            return Optional.empty();
        }
    }

    private static boolean hasFields(Record record) {
        return !record.getDataFields().isEmpty();
    }

    private static Decoded good(Record record, Set<String> repairs) {
        var all = new LinkedHashSet<>(repairs);
        if (record.hasErrors()) {
            record.getErrors().stream()
                    .filter(error -> error.severity > MarcError.INFO)
                    .filter(error -> !OF_LENGTH.matcher(error.message).find())
                    .map(MarcDecoder::words)
                    .forEach(all::add);
        }
        dropped(record).ifPresent(all::add);
        return new Decoded.Good(record, shortened(all));
    }

    /** Fields that nobody could write again: a tag or indicators that are none. */
    private static Optional<String> dropped(Record record) {
        var odd = record.getDataFields().stream()
                .filter(field -> !TAG.matcher(field.getTag()).matches()
                        || field.getSubfields().isEmpty())
                .toList();
        odd.forEach(record::removeVariableField);
        return odd.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Fields without subfields, or whose tag is none, were left out: %d.".formatted(odd.size()));
    }

    private static String words(MarcError error) {
        var field = error.curField == null || error.curField.equals("n/a") ? "" : error.curField + ": ";
        return field + BYTES.matcher(error.message.strip()).replaceFirst("");
    }

    private static List<String> shortened(Set<String> repairs) {
        var all = new ArrayList<>(repairs);
        return all.size() <= MOST_REPAIRS
                ? all
                : java.util.stream.Stream.concat(
                                all.subList(0, MOST_REPAIRS).stream(),
                                java.util.stream.Stream.of("… and %d more.".formatted(all.size() - MOST_REPAIRS)))
                        .toList();
    }

    /** A record in a form that people can read, one field a line, at most so many characters. */
    public static String dump(Record record, int most) {
        var text = new StringBuilder("LDR ").append(record.getLeader()).append('\n');
        record.getControlFields()
                .forEach(field -> text.append(field.getTag())
                        .append(' ')
                        .append(field.getData())
                        .append('\n'));
        for (var field : record.getDataFields()) {
            if (text.length() > most) {
                break;
            }
            dump(field, text);
        }
        return text.length() > most ? text.substring(0, most) + "…" : text.toString();
    }

    private static void dump(DataField field, StringBuilder text) {
        text.append(field.getTag()).append(' ').append(field.getIndicator1()).append(field.getIndicator2());
        field.getSubfields()
                .forEach(sub ->
                        text.append(" $").append(sub.getCode()).append(' ').append(sub.getData()));
        text.append('\n');
    }
}
