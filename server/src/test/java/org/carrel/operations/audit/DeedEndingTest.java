package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

@ExtendWith(OutputCaptureExtension.class)
class DeedEndingTest {
    @Test
    void a_refusal_while_the_database_is_away_is_a_short_warning_without_names_and_its_line_waits(
            CapturedOutput output) {
        var away = new Away();
        var drafts = new DraftStore(JdbcClient.create(away), new NamedParameterJdbcTemplate(away));
        var second = Duration.ofSeconds(1);
        var properties = new AuditProperties(
                true, second, second, Duration.ofMinutes(1), Duration.ofDays(1), Optional.empty(), 1);
        var backlog =
                new DeedBacklog(drafts, new RefusalTally(new RefusalTallyStore(JdbcClient.create(away)), properties));
        var asked = new RequestDeed.Asked(
                Instant.EPOCH,
                "loans.create",
                Actor.NOBODY,
                Origin.of("203.0.113.7", Optional.of("Browser")),
                "request",
                Optional.empty());
        new DeedEnding(drafts, backlog)
                .end(new RequestDeed(asked, RouteDeeds.How.AT_ONCE, true), 503, Optional.empty());
        assertThat(output.getAll())
                .contains("WARN", "A refusal (loans.create) is written later to the audit trail")
                .doesNotContain("ERROR", "203.0.113.7", "Browser", "\tat ");
        assertThatThrownBy(backlog::write).isInstanceOf(DataAccessException.class);
    }

    private static final class Away extends AbstractDataSource {
        @Override
        public java.sql.Connection getConnection() throws SQLException {
            throw new SQLException("203.0.113.7 is away");
        }

        @Override
        public java.sql.Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
