package org.carrel.account.factor;

import java.util.UUID;
import org.carrel.account.EnrolmentRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who must have a second factor. */
@Repository
class FactorStore {
    private static final String REQUIRED = "select " + EnrolmentRow.REQUIRED + " from users u where u.id = :user";
    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean required(UUID user) {
        return jdbc.sql(REQUIRED)
                .param("user", user)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
