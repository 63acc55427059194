package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carrel.platform.database.Columns;
import org.jspecify.annotations.Nullable;

/** Lines as rows; drafts, sealed lines and tallies have these columns in common. */
final class LineRows {
    /** Those that both tables of lines have, in the order in which they are copied. */
    static final String COPIED = """
            id, at, action, actor_id, role, session_id, via, address, user_agent, salt, origin_hash, request_id, target_type, \
            target_id, outcome, status, codes, times, changes, content_hash""";

    /** What {@link #line} reads, from a table that is called {@code e}. */
    static final String READ = """
            e.id, e.at, e.action, e.actor_id, e.role, e.session_id, e.via, e.address, e.user_agent, encode(e.salt, 'hex') as salt, \
            encode(e.origin_hash, 'hex') as origin_hash, e.request_id, e.target_type, e.target_id, e.outcome, e.status, e.codes, \
            e.times, e.changes, encode(e.content_hash, 'hex') as content_hash""";

    private LineRows() {}

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.id(row, "id"),
                Columns.instant(row, "at"),
                row.getString("action"),
                new Actor(
                        Columns.optionalId(row, "actor_id"),
                        Columns.optionalText(row, "role"),
                        Columns.optionalId(row, "session_id"),
                        Columns.optionalText(row, "via")),
                new Origin(
                        Columns.optionalText(row, "address"),
                        Columns.optionalText(row, "user_agent"),
                        Columns.optionalText(row, "salt"),
                        Columns.optionalText(row, "origin_hash")),
                Columns.optionalText(row, "request_id"),
                target(row),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                status(row),
                Columns.optionalText(row, "codes"),
                row.getInt("times"),
                Columns.optionalText(row, "changes"));
    }

    static Optional<Line.Target> target(ResultSet row) throws SQLException {
        var id = Columns.optionalText(row, "target_id");
        return Columns.optionalText(row, "target_type").map(type -> new Line.Target(type, id));
    }

    static Optional<Integer> status(ResultSet row) throws SQLException {
        var status = Columns.optionalInt(row, "status");
        return status.isPresent() ? Optional.of(status.getAsInt()) : Optional.empty();
    }

    /** The parameters of a line, for what writes one. */
    static Map<String, @Nullable Object> parameters(Line line) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", line.id());
        all.put("at", Columns.at(line.at()));
        all.put("action", line.action());
        all.put("actor", line.actor().id().orElse(null));
        all.put("role", line.actor().role().orElse(null));
        all.put("session", line.actor().session().orElse(null));
        all.put("via", line.actor().via().orElse(null));
        all.put("address", line.origin().address().orElse(null));
        all.put("agent", line.origin().userAgent().orElse(null));
        all.put("salt", line.origin().salt().orElse(null));
        all.put("origin", line.origin().hash().orElse(null));
        all.put("request", line.requestId().orElse(null));
        all.put("type", line.target().map(Line.Target::type).orElse(null));
        all.put("target", line.target().flatMap(Line.Target::id).orElse(null));
        all.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT));
        all.put("status", line.status().orElse(null));
        all.put("codes", line.codes().orElse(null));
        all.put("times", line.times());
        all.put("changes", line.changes().orElse(null));
        all.put("hash", line.hash());
        return all;
    }
}
