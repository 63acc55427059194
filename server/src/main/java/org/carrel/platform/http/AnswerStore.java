package org.carrel.platform.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.carrel.platform.http.IdempotencyKeys.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers kept for {@code Idempotency-Key}. */
@Repository
class AnswerStore {
    private static final String CLAIM = """
            insert into idempotent_answer (caller, key, request_hash, created_at)
            values (:caller, :key, :hash, :now)
            on conflict do nothing
            """;
    private static final String KEEP = """
            update idempotent_answer set status = :status, headers = :headers, body = :body
            where caller = :caller and key = :key
            """;
    private static final String FIND = """
            select status, headers, body from idempotent_answer
            where caller = :caller and key = :key and request_hash = :hash and status is not null
            """;
    private static final String PURGE = "delete from idempotent_answer where created_at < :before";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AnswerStore(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Takes the key for this transaction; waits while another has it, and says false when that one kept its answer. */
    boolean claim(Asked asked) {
        return jdbc.sql(CLAIM)
                        .param("caller", asked.caller())
                        .param("key", asked.key())
                        .param("hash", HexFormat.of().parseHex(asked.fingerprint()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void keep(Asked asked, KeptAnswer answer) {
        jdbc.sql(KEEP)
                .param("caller", asked.caller())
                .param("key", asked.key())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** Empty when the key was used for another request. */
    Optional<KeptAnswer> of(Asked asked) {
        return jdbc.sql(FIND)
                .param("caller", asked.caller())
                .param("key", asked.key())
                .param("hash", HexFormat.of().parseHex(asked.fingerprint()))
                .query(this::answer)
                .optional();
    }

    int purge(Instant before) {
        return jdbc.sql(PURGE).param("before", Timestamp.from(before)).update();
    }

    private KeptAnswer answer(ResultSet row, int number) throws SQLException {
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new KeptAnswer(row.getInt("status"), headers, row.getBytes("body"));
    }
}
