package org.carrel.importing.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.holding.CopyUse;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes the copies of a job out of stock; those that were never lent go without a trace. */
@Repository
class CopyRemoval {
    private final JdbcClient jdbc;
    private final DeedStore deeds;
    private final ObjectProvider<CopyUse> uses;
    private final Clock clock;

    CopyRemoval(JdbcClient jdbc, DeedStore deeds, ObjectProvider<CopyUse> uses, Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * With the lock of the book held.
     *
     * @return why some are left
     */
    List<String> remove(UUID job, UUID book) {
        var left = new ArrayList<String>();
        for (var copy : deeds.copies(job, book)) {
            var reasons = uses.orderedStream()
                    .flatMap(use -> use.inTheWay(copy).stream())
                    .map(Reason::message)
                    .collect(Collectors.joining(" "));
            if (reasons.isEmpty()) {
                remove(copy);
            } else {
                left.add("A copy of it is left: " + reasons);
            }
        }
        deeds.forgetCopies(job, book);
        return left;
    }

    /** It is withdrawn first, which those who follow the stock are told of. */
    private void remove(UUID copy) {
        jdbc.sql("""
                update copy set withdrawn_at = :now, withdrawal_reason = 'its import was undone', version = version + 1,
                    updated_at = :now
                where id = :id and withdrawn_at is null
                """)
                .param("id", copy)
                .param("now", Columns.at(clock.instant()))
                .update();
        jdbc.sql("""
                delete from copy c
                where c.id = :id and not exists (select from loan l where l.copy_id = c.id)
                  and not exists (select from hold h where h.copy_id = c.id)
                """).param("id", copy).update();
    }
}
