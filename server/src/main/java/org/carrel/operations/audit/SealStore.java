package org.carrel.operations.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves drafts into the trail. */
@Repository
class SealStore {
    private static final String HEAD = """
            select position, encode(chain_hash, 'hex') as hash, floor, encode(floor_hash, 'hex') as floor_hash from audit_head
            """;
    private static final RowMapper<Head> READ_HEAD = (row, n) ->
            new Head(row.getLong("position"), row.getString("hash"), row.getLong("floor"), row.getString("floor_hash"));

    private static final String MOVE = """
            with moved as (
                delete from audit_draft d
                using unnest(cast(:ids as uuid[]), cast(:positions as bigint[]), cast(:hashes as text[])) as s (id, position, hash)
                where d.id = s.id
                returning d.*, s.position, s.hash
            )
            insert into audit_entry (position, chain_hash, sealed_at, %1$s)
            select position, decode(hash, 'hex'), :now, %1$s from moved
            """.formatted(LineRows.COPIED);

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql(HEAD).query(READ_HEAD).single();
    }

    /** The head, held to the end of this transaction; empty where another node holds it. */
    Optional<Head> hold() {
        return jdbc.sql(HEAD + "for update skip locked").query(READ_HEAD).optional();
    }

    /** As {@link #hold}, and waits for it. */
    Head waitForHead() {
        return jdbc.sql(HEAD + "for update").query(READ_HEAD).single();
    }

    /** @return how many there were: a draft that was withdrawn meanwhile is missing */
    int move(List<Sealed> sealed, Instant now) {
        return jdbc.sql(MOVE)
                .param("ids", array(sealed.stream().map(Sealed::id).toList()))
                .param("positions", array(sealed.stream().map(Sealed::position).toList()))
                .param("hashes", array(sealed.stream().map(Sealed::hash).toList()))
                .param("now", Columns.at(now))
                .update();
    }

    void advance(long position, String hash) {
        jdbc.sql("update audit_head set position = :position, chain_hash = decode(:hash, 'hex')")
                .param("position", position)
                .param("hash", hash)
                .update();
    }

    /** One line in its place. */
    record Sealed(java.util.UUID id, long position, String hash) {}

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
