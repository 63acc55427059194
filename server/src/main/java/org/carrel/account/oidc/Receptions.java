package org.carrel.account.oidc;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.EmailAddress;
import org.carrel.account.NewUser;
import org.carrel.account.ProofMethod;
import org.carrel.account.Role;
import org.carrel.account.SignUp;
import org.carrel.account.TermsOfUse;
import org.carrel.account.User;
import org.carrel.account.session.Device;
import org.carrel.account.session.Proof;
import org.carrel.account.session.Sessions;
import org.carrel.account.session.SignIn;
import org.carrel.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives people for whom a provider vouches: whose identity it is, is signed in; whose address is that of an account, may link
 * it there; who is new gets an account where the library allows it.
 */
@Component
class Receptions {
    private final IdentityStore identities;
    private final TicketStore tickets;
    private final Accounts accounts;
    private final Sessions sessions;
    private final TermsOfUse terms;
    private final TransactionTemplate transactions;
    private final OidcProperties properties;
    private final Clock clock;

    Receptions(
            IdentityStore identities,
            TicketStore tickets,
            Accounts accounts,
            Sessions sessions,
            TermsOfUse terms,
            TransactionTemplate transactions,
            OidcProperties properties,
            Clock clock) {
        this.identities = identities;
        this.tickets = tickets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.terms = terms;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param admission should they be new */
    Reception receive(ExternalPerson person, Admission admission, Device device) {
        return known(person, device)
                .or(() -> person.verifiedEmail().map(address -> byAddress(person, address, admission, device)))
                .orElseGet(() -> new Reception.TurnedAway(IdentityRefusals.unverified()));
    }

    private Optional<Reception> known(ExternalPerson person, Device device) {
        return identities
                .owner(person.issuer(), person.subject())
                .map(owner -> new Reception.Known(begin(owner, person, device)));
    }

    /** The proof is as old as the provider says: being sent on by it proves nothing new. */
    private SignIn begin(UUID owner, ExternalPerson person, Device device) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var outcome = sessions.begin(Proof.of(owner, ProofMethod.OIDC, person.provenAt()), device);
            if (outcome instanceof SignIn.Done) {
                identities.touch(person.issuer(), person.subject(), clock.instant());
            }
            return outcome;
        }));
    }

    /** An account is found by its address for an offer alone, never to sign anybody in. */
    private Reception byAddress(ExternalPerson person, EmailAddress address, Admission admission, Device device) {
        var account = identities.account(address);
        if (account.isPresent()) {
            return account.get().verified()
                    ? offer(person, address)
                    : new Reception.TurnedAway(IdentityRefusals.addressTaken());
        }
        if (!admission.open()) {
            return new Reception.TurnedAway(IdentityRefusals.unknown());
        }
        return terms.missing(admission.acceptedTerms())
                .<Reception>map(version -> new Reception.TurnedAway(IdentityRefusals.termsNotAccepted(version)))
                .orElseGet(() -> signUp(person, address, admission, device));
    }

    private Reception offer(ExternalPerson person, EmailAddress address) {
        var ticket = LinkTicket.fresh();
        var now = clock.instant();
        var expiresAt = now.plus(properties.ticketLifetime());
        tickets.insert(ticket.hash(), person, address, now, expiresAt);
        return new Reception.LinkOffered(ticket.ticket(), person.provider(), expiresAt);
    }

    private Reception signUp(ExternalPerson person, EmailAddress address, Admission admission, Device device) {
        return FreeUsername.of(person)
                .map(name -> NewUser.vouchedFor(
                        name, address, person.fullName(), person.language(), admission.acceptedTerms()))
                .flatMap(user -> made(user, person).stream())
                .findFirst()
                .<Reception>map(user -> new Reception.Known(begin(user.id(), person, device)))
                // Somebody was faster; perhaps they themselves, in another window.
                .or(() -> known(person, device))
                .orElseGet(() -> new Reception.TurnedAway(IdentityRefusals.addressTaken()));
    }

    /** Empty where the name is taken, or the address meanwhile. */
    private Optional<User> made(NewUser user, ExternalPerson person) {
        var outcome = accounts.create(user, Role.GUEST, made -> {
            if (!identities.insert(Ids.next(), made.id(), person, clock.instant())) {
                throw new IllegalStateException("The identity was linked while an account was made for it");
            }
        });
        return outcome instanceof SignUp.Done(var made) ? Optional.of(made) : Optional.empty();
    }
}
