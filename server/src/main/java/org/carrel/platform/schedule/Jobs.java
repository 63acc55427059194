package org.carrel.platform.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the timetable says about its work, for those who look after it. */
@Repository
public class Jobs {
    private static final String ALL = """
            select task_name, execution_time, picked, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
            from scheduled_tasks order by task_name, task_instance
            """;
    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One job.
     *
     * @param running whether a node is at it now
     * @param failures how often it failed since it last went well
     */
    public record Job(
            String name,
            Optional<Instant> next,
            boolean running,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            int failures) {}

    public List<Job> all() {
        return jdbc.sql(ALL).query(Jobs::job).list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("task_name"),
                Columns.optionalInstant(row, "execution_time"),
                row.getBoolean("picked"),
                Columns.optionalInstant(row, "last_success"),
                Columns.optionalInstant(row, "last_failure"),
                row.getInt("failures"));
    }
}
