package org.carrel.account.role;

import java.util.Map;
import org.carrel.account.Rights;
import org.carrel.platform.http.Law;
import org.carrel.platform.http.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints on roles mean to a reader; only races come so far. */
@Configuration(proxyBeanMethods = false)
class RoleLaws {
    @Bean
    Law aRoleInUseStays() {
        return new Law(
                "a_role_in_use_stays", "role_gone", "roles", "A role was deleted, or given to somebody, meanwhile.");
    }

    @Bean
    Law aBranchThatPeopleAreBoundToStays() {
        return new Law(
                "a_branch_that_people_are_bound_to_stays",
                "branch_has_people",
                "branches",
                "People are bound to this branch, or it is gone.");
    }

    static Reason nameTaken() {
        return Reason.of("role_name_taken", "There is a role of this name already.", Map.of("field", "name"));
    }

    static Reason moreThanOwn() {
        return Rights.beyond();
    }
}
