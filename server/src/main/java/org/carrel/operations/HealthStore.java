package org.carrel.operations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database how it is. */
@Repository
class HealthStore {
    private static final String APPLIED =
            "select count(*) from flyway_schema_history where success and version is not null";
    private static final String VERSION = "select current_setting('server_version')";
    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long applied() {
        return jdbc.sql(APPLIED).query(Long.class).single();
    }

    String version() {
        return jdbc.sql(VERSION).query(String.class).single();
    }
}
