package org.carrel.platform.signal;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that signals are. */
@Repository
class SignalStore {
    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String topic, Collection<String> keys) {
        jdbc.sql("insert into signal (topic, key) select :topic, unnest(:keys)")
                .param("topic", topic)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** A transaction that takes longer than a day to commit its signal is none of ours. */
    void purge() {
        jdbc.sql("delete from signal where at < now() - interval '1 day'").update();
    }
}
