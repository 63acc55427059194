package org.carrel.account.verification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.carrel.account.Accounts;
import org.carrel.account.SecurityEvent;
import org.carrel.account.User;
import org.carrel.account.UserSignedUp;
import org.carrel.account.VerificationProperties;
import org.carrel.platform.http.Reason;
import org.carrel.platform.limit.Throttle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses that their owners confirm by the link in a letter. */
@Component
class EmailVerifications {
    private final Links links;
    private final AddressStore addresses;
    private final EmailChanges changes;
    private final Accounts accounts;
    private final VerificationProperties properties;
    private final TransactionTemplate transactions;
    private final Throttle letters;

    EmailVerifications(
            Links links,
            AddressStore addresses,
            EmailChanges changes,
            Accounts accounts,
            VerificationProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.addresses = addresses;
        this.changes = changes;
        this.accounts = accounts;
        this.properties = properties;
        this.transactions = transactions;
        this.letters = new Throttle("verification-letter", properties.lettersByAccount(), clock);
    }

    /** The outcome of asking for a letter again. */
    sealed interface Asked {
        record Written() implements Asked {}

        record Refused(List<Reason> reasons) implements Asked {}
    }

    @EventListener
    void on(UserSignedUp event) {
        accounts.find(event.userId()).ifPresent(this::ask);
    }

    /** What proved something of the address before proves nothing now; one that staff set is asked. */
    @EventListener
    void on(SecurityEvent event) {
        switch (event.kind()) {
            case EMAIL_CHANGED -> {
                links.revokeAll(event.userId());
                accounts.find(event.userId()).ifPresent(this::ask);
            }
            case ACCOUNT_ERASED -> links.revokeAll(event.userId());
            case PASSWORD_CHANGED -> links.revoke(event.userId(), LinkPurpose.SET_PASSWORD);
            default -> {
                // Links are good whatever else happens.
            }
        }
    }

    private void ask(User user) {
        if (user.unverified()) {
            var link =
                    new Link(user.id(), LinkPurpose.VERIFY_ADDRESS, user.email().orElseThrow());
            links.issue(link, properties.lifetime());
        }
    }

    /**
     * Writes the letters that somebody waits for once more; what was sent before is good no longer.
     *
     * @throws org.carrel.platform.http.ProblemException 429 where they asked too often
     */
    @Transactional
    Asked again(UUID userId) {
        letters.take(userId.toString());
        accounts.lock(userId);
        var user = accounts.find(userId).orElseThrow();
        if (user.pendingEmail().isPresent()) {
            changes.writeAgain(user);
            return new Asked.Written();
        }
        if (!user.unverified()) {
            return new Asked.Refused(List.of(nothingToConfirm()));
        }
        ask(user);
        return new Asked.Written();
    }

    /** Confirms what the token was sent for; false where it is not good. */
    boolean confirm(LinkToken token) {
        return use(token, link -> switch (link.purpose()) {
            case VERIFY_ADDRESS -> addresses.verify(link.userId(), link.address());
            case CONFIRM_NEW_ADDRESS, CONFIRM_OLD_ADDRESS -> changes.confirm(link);
            case SET_PASSWORD -> false;
        });
    }

    /** Stops a change that the owner of the address did not ask for; false where the token is not good. */
    boolean refuse(LinkToken token) {
        return use(token, link -> link.purpose() == LinkPurpose.CONFIRM_OLD_ADDRESS && changes.refuse(link));
    }

    /** A token that was not good for it is not used up. */
    private boolean use(LinkToken token, Predicate<Link> deed) {
        return transactions.execute(transaction -> {
            var link = links.find(token);
            link.ifPresent(found -> accounts.lock(found.userId()));
            var done = link.isPresent() && links.use(token) && deed.test(link.get());
            if (!done) {
                transaction.setRollbackOnly();
            }
            return done;
        });
    }

    private static Reason nothingToConfirm() {
        return Reason.of("nothing_to_confirm", "There is no address that has to be confirmed.");
    }
}
