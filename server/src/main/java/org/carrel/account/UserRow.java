package org.carrel.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of users as it counts now: a suspension whose end has come is none, and so is a change of address that nobody
 * confirmed in time. */
record UserRow(Clock clock) implements RowMapper<User> {
    static final String COLUMNS = """
            u.id, u.username, u.email, u.email_verified_at, u.pending_email, u.pending_email_until, u.full_name, u.gender, u.role, u.status, u.suspension_reason, u.suspended_until, \
            u.category, u.card_number, u.language, u.expires_on, u.keeps_history, u.version, u.created_at, u.updated_at""";

    @Override
    public User mapRow(ResultSet row, int n) throws SQLException {
        var suspension = suspension(row);
        var status = UserStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new User(
                row.getObject("id", UUID.class),
                row.getString("username"),
                Optional.ofNullable(row.getString("email")),
                Columns.optionalInstant(row, "email_verified_at"),
                pendingEmail(row),
                Optional.of(row.getString("full_name")).filter(name -> !name.isEmpty()),
                Gender.valueOf(row.getString("gender").toUpperCase(Locale.ROOT)),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                status == UserStatus.SUSPENDED && suspension.isEmpty() ? UserStatus.ACTIVE : status,
                suspension,
                row.getString("language"),
                row.getString("category"),
                Optional.ofNullable(row.getString("card_number")),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                row.getBoolean("keeps_history"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private Optional<String> pendingEmail(ResultSet row) throws SQLException {
        return Columns.optionalInstant(row, "pending_email_until")
                        .filter(clock.instant()::isBefore)
                        .isPresent()
                ? Columns.optionalText(row, "pending_email")
                : Optional.empty();
    }

    private Optional<Suspension> suspension(ResultSet row) throws SQLException {
        if (!"suspended".equals(row.getString("status"))) {
            return Optional.empty();
        }
        var reason = Optional.ofNullable(row.getString("suspension_reason")).orElse("");
        var until = Columns.optionalInstant(row, "suspended_until");
        return Optional.of(new Suspension(reason, until)).filter(suspension -> !suspension.over(clock.instant()));
    }
}
