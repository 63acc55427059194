package org.carrel.account.privacy;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What accounts themselves know of a person, and the night's round. */
@Configuration(proxyBeanMethods = false)
class PrivacyGround {
    @Bean
    Recurring eraseUnusedAccounts(Retention retention) {
        return Recurring.daily("erase-unused-accounts", LocalTime.of(2, 20), ZoneOffset.UTC, retention::round);
    }

    @Bean
    PersonalData consentsOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("consents", Set.of("consent"), jdbc, """
                select kind, version, how, given_at as "givenAt", withdrawn_at as "withdrawnAt"
                from consent where user_id = :user order by given_at
                """);
    }

    @Bean
    PersonalData sessionsOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("sessions", Set.of("session"), jdbc, """
                select id, name, user_agent as "userAgent", place, methods, created_at as "createdAt",
                    authenticated_at as "authenticatedAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
                    ended_at as "endedAt", end_reason as "endReason"
                from session where user_id = :user order by created_at
                """);
    }

    @Bean
    PersonalData keysOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("keys", Set.of("api_key"), jdbc, """
                select id, name, hint, scopes, created_at as "createdAt", expires_at as "expiresAt",
                    last_used_at as "lastUsedAt", last_used_from as "lastUsedFrom", revoked_at as "revokedAt"
                from api_key where user_id = :user order by created_at
                """);
    }

    @Bean
    PersonalData rolesOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("roles", Set.of("user_custom_role", "user_branch"), jdbc, """
                select role_name as role, cast(null as text) as branch from user_custom_role where user_id = :user
                union all
                select null, b.name from user_branch u join branch b on b.id = u.branch_id where u.user_id = :user
                """);
    }

    @Bean
    PersonalData factorsOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("factors", Set.of("totp", "recovery_code", "passkey"), jdbc, """
                select 'authenticator_app' as kind, cast(null as text) as name, created_at as "createdAt",
                    cast(null as timestamptz) as "lastUsedAt"
                from totp where user_id = :user
                union all
                select 'passkey', name, created_at, last_used_at from passkey where user_id = :user
                union all
                select 'recovery_code', null, null, used_at from recovery_code where user_id = :user
                """);
    }

    @Bean
    PersonalData identitiesOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("identities", Set.of("external_identity"), jdbc, """
                select provider, issuer, subject, email, linked_at as "linkedAt", last_used_at as "lastUsedAt"
                from external_identity where user_id = :user order by linked_at
                """);
    }
}
