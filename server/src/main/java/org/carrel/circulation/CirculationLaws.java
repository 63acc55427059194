package org.carrel.circulation;

import org.carrel.platform.http.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What circulation's constraints mean, should a race ever reach them. */
@Configuration(proxyBeanMethods = false)
class CirculationLaws {
    @Bean
    Law oneOpenLoanPerCopy() {
        return new Law(
                "one_open_loan_per_copy", "on_loan_to_another", "barcode", "The copy is on loan to somebody else.");
    }

    @Bean
    Law oneActiveHold() {
        var held = new Refusal.AlreadyHeld();
        return new Law("one_active_hold_per_reader_and_book", held.code(), "bookId", held.sentence());
    }

    @Bean
    Law oneHoldKeepsACopy() {
        return new Law("one_hold_keeps_a_copy", "kept_for_another", "barcode", "The copy is kept for another reader.");
    }
}
