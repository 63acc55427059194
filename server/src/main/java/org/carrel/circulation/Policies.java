package org.carrel.circulation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Precondition;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one root policy; an administrator changes it, every new loan follows it. */
@Service
class Policies {
    private static final RowMapper<LendingPolicy> POLICY = (row, n) -> PolicyRows.policy(row);

    private final JdbcClient jdbc;
    private final Clock clock;

    Policies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LendingPolicy root() {
        return jdbc.sql("select * from lending_policy where scope = 'root'")
                .query(POLICY)
                .single();
    }

    /** Empty when somebody was faster. */
    @Transactional
    public Optional<LendingPolicy> change(LendingPolicy.Change change, Precondition precondition, UUID by) {
        var current = jdbc.sql("select * from lending_policy where scope = 'root' for update")
                .query(POLICY)
                .single();
        if (!precondition.met(current.version())) {
            return Optional.empty();
        }
        var written = write(change, by);
        Audit.changed("policies", "root", current, written);
        return Optional.of(written);
    }

    private LendingPolicy write(LendingPolicy.Change change, UUID by) {
        return jdbc.sql("""
                        update lending_policy
                        set loan_days = :loanDays, max_loans = :maxLoans, max_renewals = :maxRenewals, max_holds = :maxHolds,
                            hold_shelf_days = :shelfDays, version = version + 1, updated_at = :now, updated_by = :by
                        where scope = 'root'
                        returning *
                        """)
                .param("loanDays", change.loanDays())
                .param("maxLoans", change.maxLoans())
                .param("maxRenewals", change.maxRenewals())
                .param("maxHolds", change.maxHolds())
                .param("shelfDays", change.holdShelfDays())
                .param("now", Columns.at(clock.instant()))
                .param("by", by)
                .query(POLICY)
                .single();
    }
}
