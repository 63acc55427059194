package org.carrel.account.oidc;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import org.carrel.account.session.TokenHash;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of attempts to sign in with a provider. */
@Repository
class AttemptStore {
    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attempt attempt) {
        jdbc.sql("""
                        insert into oidc_attempt (state_hash, browser_hash, provider, return_to, device, accepted_terms,
                                                  created_at, expires_at)
                        values (:state, :browser, :provider, :return_to, :device, :accepted_terms, :created_at, :expires_at)
                        """)
                .param("state", attempt.state().bytes())
                .param("browser", attempt.browser().bytes())
                .param("provider", attempt.provider())
                .param("return_to", attempt.returnTo().text())
                .param("device", attempt.device().orElse(null))
                .param("accepted_terms", attempt.acceptedTerms().orElse(null))
                .param("created_at", at(attempt.createdAt()))
                .param("expires_at", at(attempt.expiresAt()))
                .update();
    }

    /** Takes an attempt away, so that it is ended once, by the browser that began it: nobody else can use it up. */
    Optional<Attempt> take(TokenHash state, TokenHash browser, String provider, Instant now) {
        return jdbc.sql("""
                        delete from oidc_attempt
                        where state_hash = :state and browser_hash = :browser and provider = :provider and expires_at > :now
                        returning return_to, device, accepted_terms, created_at, expires_at
                        """)
                .param("state", state.bytes())
                .param("browser", browser.bytes())
                .param("provider", provider)
                .param("now", at(now))
                .query((row, n) -> new Attempt(
                        state,
                        browser,
                        provider,
                        new ReturnPath(row.getString("return_to")),
                        Columns.optionalText(row, "device"),
                        Columns.optionalText(row, "accepted_terms"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "expires_at")))
                .optional();
    }

    void purge(Instant now) {
        jdbc.sql("delete from oidc_attempt where expires_at < :now")
                .param("now", at(now))
                .update();
    }
}
