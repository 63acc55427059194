package org.carrel.operations.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where people's deeds came from: their own, and those of nobody who was signed in that were about them, such as their
 * sign-up. What is hashed of a line stays, so the chain does.
 */
@Repository
class OriginStore {
    private static final String NOTHING =
            " set address = null, user_agent = null, salt = null where salt is not null and ";
    private static final String THEIR_OWN =
            "(actor_id = :user or (actor_id is null and target_type = 'users' and target_id = cast(:user as text)))";
    private static final String OF_ERASED = " in (select %s from users where status = 'erased')";

    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts first: whoever is sealing one holds it, and has it among the lines when that is done. */
    void forget(UUID user) {
        jdbc.sql("update audit_tally set address = null, user_agent = null where " + THEIR_OWN)
                .param("user", user)
                .update();
        jdbc.sql("update audit_draft" + NOTHING + THEIR_OWN).param("user", user).update();
        jdbc.sql("update audit_entry" + NOTHING + THEIR_OWN).param("user", user).update();
    }

    /** Of those who were erased, what was still on its way then. */
    void forgetErased() {
        jdbc.sql("update audit_entry" + NOTHING + "actor_id" + OF_ERASED.formatted("id"))
                .update();
        jdbc.sql("update audit_entry" + NOTHING + "actor_id is null and target_type = 'users' and target_id"
                        + OF_ERASED.formatted("cast(id as text)"))
                .update();
    }
}
