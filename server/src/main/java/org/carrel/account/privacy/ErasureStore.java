package org.carrel.account.privacy;

import static org.carrel.platform.database.Columns.at;

import java.time.Clock;
import java.util.UUID;
import org.carrel.account.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts themselves keep of a person, and nobody else lets go of. */
@Repository
class ErasureStore {
    /** The name is random: nobody can tell from it who it was, and the one before is free. Its look follows by trigger. */
    private static final String CLEAR = """
            update users
            set status = 'erased', username = 'erased-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 24),
                email = null, full_name = '', gender = 'undisclosed', card_number = null, password_hash = null,
                suspension_reason = null, suspended_until = null, expires_on = null, language = 'en', role = 'guest',
                keeps_history = false, last_seen_on = null, version = version + 1, updated_at = :now
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void clear(User user) {
        jdbc.sql("delete from consent where user_id = :id")
                .param("id", user.id())
                .update();
        jdbc.sql("delete from password_reset_request where lower(login) in (lower(:username), lower(:email))")
                .param("username", user.username())
                .param("email", user.email().orElse(user.username()))
                .update();
        forgetAnswers(user.id());
        jdbc.sql(CLEAR).param("id", user.id()).param("now", at(clock.instant())).update();
    }

    /** Answers that are kept for a day, theirs and those to others about them: bodies tell everything that the API tells. */
    private void forgetAnswers(UUID id) {
        jdbc.sql("""
                delete from idempotent_answer
                where caller = :id or position(convert_to(:id, 'UTF8') in body) > 0
                """).param("id", id.toString()).update();
    }
}
