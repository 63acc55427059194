package org.carrel.platform.signal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * One connection on which signals are asked for. A statement sees every transaction that had committed when it began, so
 * its answer proves that nothing before it was missed, which a notification that does not come never proves.
 *
 * <p>Rows are found by the transactions that were not yet over at the last answer: their numbers may lie below those seen.
 */
final class SignalWire implements AutoCloseable {
    private static final String NEWS = """
            select cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as floor,
                   cast(s.txid as text) as txid, s.id, s.topic, s.key
            from (select) as always left join signal s on s.txid >= cast(? as xid8)
            order by s.id
            """;
    private static final String FLOOR = "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)";

    private final Connection connection;
    private final PreparedStatement news;
    private Set<Row> seen = Set.of();
    private String floor;

    private record Row(String transaction, long id) {}

    SignalWire(Connection connection) throws SQLException {
        this.connection = connection;
        this.news = connection.prepareStatement(NEWS);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FLOOR)) {
            row.next();
            this.floor = row.getString(1);
        }
    }

    /** Hands on what was committed since the last time. */
    void ask(Signals signals) throws SQLException {
        news.setString(1, floor);
        var now = new HashSet<Row>();
        try (var rows = news.executeQuery()) {
            while (rows.next()) {
                floor = rows.getString("floor");
                if (rows.getString("topic") != null) {
                    var row = new Row(rows.getString("txid"), rows.getLong("id"));
                    now.add(row);
                    if (!seen.contains(row)) {
                        signals.deliver(rows.getString("topic"), rows.getString("key"));
                    }
                }
            }
        }
        seen = now;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
