package org.carrel.operations.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.carrel.platform.listing.Cell;

/** A table (RFC 4180). What a spreadsheet would run is disarmed: a program's name is whatever it says of itself. */
record EntryTable(OutputStream out) implements EntryWriter {
    @Override
    public void begin() throws IOException {
        row(Stream.of(
                "position",
                "at",
                "action",
                "outcome",
                "times",
                "actorId",
                "actor",
                "role",
                "sessionId",
                "via",
                "targetType",
                "targetId",
                "target",
                "address",
                "userAgent",
                "requestId",
                "status",
                "codes",
                "changes",
                "id",
                "contentHash",
                "chainHash"));
    }

    @Override
    public void write(AuditEntry e) throws IOException {
        var actor = Stream.of(
                e.actor().map(AuditEntry.Who::id),
                e.actor().flatMap(AuditEntry.Who::username),
                e.actor().flatMap(AuditEntry.Who::role),
                e.actor().flatMap(AuditEntry.Who::sessionId),
                e.actor().flatMap(AuditEntry.Who::via));
        var target = Stream.of(
                e.target().map(AuditEntry.What::type),
                e.target().flatMap(AuditEntry.What::id),
                e.target().flatMap(AuditEntry.What::name));
        var rest = Stream.of(
                e.address(),
                e.userAgent(),
                e.requestId(),
                e.status(),
                Optional.of(String.join(" ", e.codes())),
                Optional.of(e.changes()).filter(all -> !all.isEmpty()),
                Optional.of(e.id()),
                Optional.of(e.contentHash()),
                Optional.of(e.chainHash()));
        var first =
                Stream.of(e.position(), e.at(), e.action(), e.outcome().name().toLowerCase(Locale.ROOT), e.times());
        var behind = Stream.of(actor, target, rest).flatMap(part -> part).map(EntryTable::text);
        row(Stream.concat(first.map(Object::toString), behind));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private void row(Stream<String> cells) throws IOException {
        var guarded = cells.map(Cell::guarded).toArray();
        out.write((CSVFormat.RFC4180.format(guarded) + "\r\n").getBytes(UTF_8));
    }
}
