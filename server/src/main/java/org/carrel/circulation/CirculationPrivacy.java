package org.carrel.circulation;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.carrel.account.PersonalData;
import org.carrel.account.PersonalRows;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What circulation knows of a person, and when it stops knowing it. */
@Configuration(proxyBeanMethods = false)
class CirculationPrivacy {
    @Bean
    Recurring cutLoanLinks(LoanLinks links) {
        return Recurring.daily("cut-loan-links", LocalTime.of(1, 50), ZoneOffset.UTC, links::cutOld);
    }

    @Bean
    PersonalData loansOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("loans", Set.of("loan"), jdbc, """
                select l.id, l.book_id as "bookId", b.title, c.barcode, l.lent_at as "lentAt", l.due_at as "dueAt",
                    l.renewals, l.returned_at as "returnedAt", l.lent_by = l.reader_id as "lentByThemselves"
                from loan l join book b on b.id = l.book_id join copy c on c.id = l.copy_id
                where l.reader_id = :user order by l.lent_at, l.id
                """);
    }

    @Bean
    PersonalData holdsOfAPerson(JdbcClient jdbc) {
        return new PersonalRows("holds", Set.of("hold"), jdbc, """
                select h.id, h.book_id as "bookId", b.title, h.state, h.placed_at as "placedAt",
                    h.ready_until as "readyUntil", h.ended_at as "endedAt"
                from hold h join book b on b.id = h.book_id where h.reader_id = :user order by h.placed_at, h.id
                """);
    }
}
