package org.carrel.circulation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carrel.account.ConsentKind;
import org.carrel.account.ConsentWithdrawn;
import org.carrel.account.ErasureObstacle;
import org.carrel.account.PrivacyProperties;
import org.carrel.account.UserErased;
import org.carrel.platform.http.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Cuts what links loans and holds that are over to whoever had them: some days later, for damage that is found late; at once for
 * whoever is erased. What is open is never cut. Those who keep a reading history keep the link.
 */
@Service
class LoanLinks implements ErasureObstacle {
    private static final int BATCH = 1_000;
    private final LoanLinkStore links;
    private final ReadersSeen seen;
    private final HoldStore holds;
    private final Holds ending;
    private final PrivacyProperties properties;
    private final Clock clock;

    LoanLinks(
            LoanLinkStore links,
            ReadersSeen seen,
            HoldStore holds,
            Holds ending,
            PrivacyProperties properties,
            Clock clock) {
        this.links = links;
        this.seen = seen;
        this.holds = holds;
        this.ending = ending;
        this.properties = properties;
        this.clock = clock;
    }

    /** Each batch is a statement of its own, so that a crash loses none, and no row waits long. */
    void cutOld() {
        var before = clock.instant().minus(properties.loanLink());
        seen.note(before);
        while (links.cutLoans(before, BATCH) == BATCH) {
            Thread.onSpinWait();
        }
        while (links.cutHolds(before, BATCH) == BATCH) {
            Thread.onSpinWait();
        }
    }

    @Override
    public List<Reason> inTheWay(UUID user) {
        return BooksInUse.reason(links.openLoans(user), "open_loans", "loan", "The person").stream()
                .toList();
    }

    /** Books in their order, for each is locked. */
    @EventListener
    void on(UserErased event) {
        holds.openHolds(event.userId()).forEach(ending::giveUp);
        links.cutAll(event.userId());
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.kind() == ConsentKind.READING_HISTORY) {
            links.cutAll(event.userId(), clock.instant().minus(properties.loanLink()));
        }
    }
}
