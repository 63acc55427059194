package org.carrel.circulation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.holding.CopyUse;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Component;

/** A loan, or a reader it is kept for, stands in the way of taking a copy out of stock. */
@Component
class CopiesInUse implements CopyUse {
    private final CopyStore copies;

    CopiesInUse(CopyStore copies) {
        this.copies = copies;
    }

    @Override
    public List<Reason> inTheWay(UUID copyId) {
        return copies.find(copyId).stream()
                .flatMap(copy -> Stream.<Refusal>concat(
                        copy.loan().stream().map(loan -> new Refusal.OnLoanToAnother(loan.dueAt())),
                        copy.kept().stream().map(kept -> new Refusal.KeptForAnother(kept.until()))))
                .map(Refusal::reason)
                .toList();
    }
}
