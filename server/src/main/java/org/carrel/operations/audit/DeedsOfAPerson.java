package org.carrel.operations.audit;

import java.util.Set;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trail says of a person's own deeds, as far as they are not about others. */
@Configuration(proxyBeanMethods = false)
class DeedsOfAPerson {
    @Bean
    PersonalData auditEntriesOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("deeds", Set.of("audit_entry"), jdbc, """
                select id, at, action, outcome, role, via, address, user_agent as "userAgent", times,
                    target_type as "targetType",
                    case when target_type <> 'users' or target_id = cast(:user as text) then target_id end as "targetId"
                from audit_entry where actor_id = :user order by at, position
                """);
    }
}
