package org.carrel.account.session;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sessions of somebody were begun with, those that ended included, for as long as they are kept. */
@Repository
class DeviceStore {
    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there were sessions before, and none with this program; a later version of one is the same. */
    boolean isNew(UUID session, UUID userId, String userAgent) {
        return jdbc.sql("""
                select count(*) > 0 and not coalesce(bool_or(
                    regexp_replace(user_agent, '[0-9]+', '', 'g') = regexp_replace(:user_agent, '[0-9]+', '', 'g')), false)
                from session where user_id = :user_id and id <> :id
                """)
                .param("user_agent", userAgent)
                .param("user_id", userId)
                .param("id", session)
                .query(Boolean.class)
                .single();
    }
}
