package org.carrel.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.SecurityEvent;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {
    private static final String COLUMNS = """
            m.id, m.user_id, m.address, m.kind, m.language, m.subject, m.plain, m.html, m.state, m.attempts,
            m.next_attempt_at, m.sent_at, m.error, m.created_at, m.version,
            case when m.secret is not null then m.secret_until end as secret_until""";
    private static final String LAST = SecurityLetters.kind(SecurityEvent.Kind.ACCOUNT_ERASED);
    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewMessage message, Instant now) {
        jdbc.sql("""
                insert into outbox_message (id, user_id, address, kind, language, subject, plain, html, secret, secret_until,
                                            next_attempt_at, created_at)
                values (:id, :user_id, :address, :kind, :language, :subject, :plain, :html, :secret, :secret_until, :now, :now)
                """)
                .param("id", id)
                .param("user_id", message.userId())
                .param("address", message.address())
                .param("kind", message.kind())
                .param("language", message.language())
                .param("subject", message.letter().subject())
                .param("plain", message.letter().plain())
                .param("html", message.letter().html())
                .param("secret", message.secret().map(Secret::text).orElse(null))
                .param("secret_until", Columns.at(message.secret().map(Secret::until)))
                .param("now", Columns.at(now))
                .update();
    }

    Page<Message> page(MessageQuery query) {
        return new Listing(COLUMNS, "outbox_message m", "m.id")
                .where("m.state = :state", "state", query.state().map(OutboxStore::lower))
                .where("m.user_id = :user_id", "user_id", query.userId())
                .where("m.kind = :kind", "kind", query.kind())
                .sortable("createdAt", "m.created_at", "timestamptz")
                .page(jdbc, query.page(), OutboxStore::message);
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from outbox_message m where m.id = :id")
                .param("id", id)
                .query(OutboxStore::message)
                .optional();
    }

    /** One whose secret still stands beside it, to be read. */
    Optional<Parcel> open(UUID id, Instant now) {
        return jdbc.sql("select m.secret, " + COLUMNS + """
                 from outbox_message m
                where m.id = :id and m.secret is not null and m.secret_until > :now
                """)
                .param("id", id)
                .param("now", Columns.at(now))
                .query(OutboxStore::parcel)
                .optional();
    }

    /** Takes messages whose time has come, and keeps others from them until {@code leaseEnd}. */
    List<Parcel> claim(int most, Instant now, Instant leaseEnd) {
        return jdbc.sql("""
                update outbox_message m
                set attempts = attempts + 1, next_attempt_at = :lease_end
                from (select id from outbox_message where state = 'waiting' and next_attempt_at <= :now
                      order by next_attempt_at limit :most for update skip locked) due
                where m.id = due.id
                returning m.secret,\s""" + COLUMNS)
                .param("most", most)
                .param("now", Columns.at(now))
                .param("lease_end", Columns.at(leaseEnd))
                .query(OutboxStore::parcel)
                .list();
    }

    /** The last letter to somebody who is erased goes when it has left, for it holds who they were. */
    void sent(UUID id, Instant now) {
        if (jdbc.sql("delete from outbox_message where id = :id and state = 'waiting' and kind = :last")
                        .param("id", id)
                        .param("last", LAST)
                        .update()
                == 1) {
            return;
        }
        jdbc.sql("""
                update outbox_message
                set state = 'sent', sent_at = :now, error = null, secret = null, version = version + 1
                where id = :id and state = 'waiting'
                """).param("id", id).param("now", Columns.at(now)).update();
    }

    void again(UUID id, Instant next, String error) {
        jdbc.sql("""
                update outbox_message set next_attempt_at = :next, error = :error, version = version + 1
                where id = :id and state = 'waiting'
                """)
                .param("id", id)
                .param("next", Columns.at(next))
                .param("error", error)
                .update();
    }

    void failed(UUID id, String error) {
        jdbc.sql("""
                update outbox_message set state = 'failed', error = :error, version = version + 1
                where id = :id and state = 'waiting'
                """).param("id", id).param("error", error).update();
    }

    /** @return whether it was one that had failed */
    boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                update outbox_message
                set state = 'waiting', attempts = 0, next_attempt_at = :now, version = version + 1
                where id = :id and state = 'failed' and (secret_until is null or secret is not null)
                """).param("id", id).param("now", Columns.at(now)).update() > 0;
    }

    /** Forgets secrets that are worth nothing any more; a message that still waits with one has missed its time. */
    void forgetSecrets(Instant now) {
        jdbc.sql("""
                update outbox_message
                set secret = null, version = version + 1,
                    state = case when state = 'waiting' then 'failed' else state end,
                    error = case when state = 'waiting' then 'Its link was good no longer.' else error end
                where secret is not null and secret_until <= :now
                """).param("now", Columns.at(now)).update();
    }

    void deleteAll(UUID user) {
        jdbc.sql("delete from outbox_message where user_id = :user")
                .param("user", user)
                .update();
    }

    /** @param lastBefore the same for last letters, sent or not */
    void purge(Instant before, Instant lastBefore) {
        jdbc.sql("""
                delete from outbox_message
                where created_at < :before or (kind = :last and created_at < :last_before)
                """)
                .param("before", Columns.at(before))
                .param("last", LAST)
                .param("last_before", Columns.at(lastBefore))
                .update();
    }

    private static String lower(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(message(row, number), Columns.optionalText(row, "secret"));
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var state = MessageState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new Message(
                Columns.id(row, "id"),
                Optional.ofNullable(row.getObject("user_id", UUID.class)),
                row.getString("address"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                state,
                row.getInt("attempts"),
                Optional.of(Columns.instant(row, "next_attempt_at")).filter(next -> state == MessageState.WAITING),
                Columns.optionalInstant(row, "sent_at"),
                Columns.optionalText(row, "error"),
                Columns.optionalInstant(row, "secret_until"),
                Columns.instant(row, "created_at"),
                row.getInt("version"));
    }
}
