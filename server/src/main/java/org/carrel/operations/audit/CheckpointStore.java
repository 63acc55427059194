package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckpointStore {
    private static final String READ = """
            select position, encode(chain_hash, 'hex') as hash, at, key_id,
                rtrim(translate(replace(encode(signature, 'base64'), chr(10), ''), '+/', '-_'), '=') as signature
            from audit_checkpoint
            """;
    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(String keyId, String open, Instant now) {
        jdbc.sql("""
                insert into audit_key (id, public_key, created_at) values (:id, decode(:open, 'base64'), :now)
                on conflict (id) do nothing
                """)
                .param("id", keyId)
                .param("open", open)
                .param("now", Columns.at(now))
                .update();
    }

    void insert(Checkpoint checkpoint) {
        jdbc.sql("""
                insert into audit_checkpoint (position, key_id, chain_hash, at, signature)
                values (:position, :key, decode(:hash, 'hex'), :at, :signature)
                on conflict (position, key_id) do nothing
                """)
                .param("position", checkpoint.position())
                .param("key", checkpoint.keyId())
                .param("hash", checkpoint.hash())
                .param("at", Columns.at(checkpoint.at()))
                .param("signature", checkpoint.signatureBytes())
                .update();
    }

    /** From this position on, by position. */
    List<Checkpoint> from(long position) {
        return jdbc.sql(READ + "where position >= :position order by position, key_id")
                .param("position", position)
                .query(CheckpointStore::checkpoint)
                .list();
    }

    Optional<Checkpoint> latest() {
        return jdbc.sql(READ + "order by position desc, at desc limit 1")
                .query(CheckpointStore::checkpoint)
                .optional();
    }

    /** Open keys by their identifiers. */
    Map<String, String> keys() {
        return jdbc
                .sql("select id, replace(encode(public_key, 'base64'), chr(10), '') as open from audit_key")
                .query((row, n) -> Map.entry(row.getString("id"), row.getString("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("position"),
                row.getString("hash"),
                Columns.instant(row, "at"),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
