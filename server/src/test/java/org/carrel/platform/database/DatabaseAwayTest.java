package org.carrel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseAwayTest {
    @Test
    void nobody_listens() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/carrel");
        assertThat(DatabaseAway.caused(catchThrowable(
                        () -> JdbcClient.create(nowhere).sql("select 1").query().listOfRows())))
                .isTrue();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(nowhere));
        assertThat(DatabaseAway.caused(catchThrowable(() -> transaction.execute(status -> "never"))))
                .isTrue();
    }

    @Test
    void the_connection_was_cut_while_in_use() {
        var address = TestDatabase.address();
        var one = new SingleConnectionDataSource(address.url(), address.username(), address.password(), true);
        try {
            var jdbc = JdbcClient.create(one);
            var session =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            TestDatabase.jdbc()
                    .sql("select pg_terminate_backend(?, 5000)")
                    .param(session)
                    .query(Boolean.class)
                    .single();
            var failure = catchThrowable(() -> jdbc.sql("select 1").query().listOfRows());
            assertThat(DatabaseAway.caused(failure)).isTrue();
        } finally {
            one.destroy();
        }
    }

    @Test
    void a_wrong_statement_is_our_own_mistake() {
        assertThat(DatabaseAway.caused(catchThrowable(
                        () -> TestDatabase.jdbc().sql("selekt").query().listOfRows())))
                .isFalse();
        assertThat(DatabaseAway.caused(new IllegalStateException("unrelated"))).isFalse();
    }
}
