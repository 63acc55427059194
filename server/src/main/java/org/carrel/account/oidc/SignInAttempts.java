package org.carrel.account.oidc;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.account.session.Device;
import org.carrel.account.session.TokenHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Attempts to sign in with a provider, from the button to the return. No connection to the database waits for a provider. */
@Component
class SignInAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempts.class);
    private final AttemptStore store;
    private final Receptions receptions;
    private final OidcProperties properties;
    private final Clock clock;

    SignInAttempts(AttemptStore store, Receptions receptions, OidcProperties properties, Clock clock) {
        this.store = store;
        this.receptions = receptions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * How an attempt ended.
     *
     * @param returnTo the page that comes next
     */
    record Ended(ReturnPath returnTo, Reception reception) {}

    /** @throws ProviderAway when the provider does not answer */
    StartedAttempt begin(Provider provider, NewAttempt wanted, BrowserSecret secret) {
        var state = BrowserSecret.randomText();
        var address = provider.authorization(state, secret, wanted.fresh());
        var now = clock.instant();
        var expiresAt = now.plus(properties.attemptLifetime());
        store.insert(new Attempt(
                TokenHash.of(state),
                secret.hash(),
                provider.id(),
                wanted.returnTo(),
                wanted.device(),
                wanted.acceptedTerms(),
                now,
                expiresAt));
        return new StartedAttempt(address, expiresAt);
    }

    /**
     * Ends an attempt, once.
     *
     * @param device which the request comes from, by the name that was given to it
     * @return empty where there is none: another browser began it, it was ended before, or its time is over
     * @throws ProviderAway when the provider does not answer
     */
    Optional<Ended> end(
            Provider provider, ProviderAnswer answer, BrowserSecret secret, Function<Optional<String>, Device> device) {
        return answer.state()
                .map(TokenHash::of)
                .flatMap(state -> store.take(state, secret.hash(), provider.id(), clock.instant()))
                .map(attempt -> new Ended(
                        attempt.returnTo(),
                        testimony(provider, answer, secret, person -> receive(provider, attempt, person, device))));
    }

    private Reception receive(
            Provider provider, Attempt attempt, ExternalPerson person, Function<Optional<String>, Device> device) {
        var admission = new Admission(provider.signsUp(), attempt.acceptedTerms());
        return receptions.receive(person, admission, device.apply(attempt.device()));
    }

    private static Reception testimony(
            Provider provider,
            ProviderAnswer answer,
            BrowserSecret secret,
            Function<ExternalPerson, Reception> reception) {
        if (!provider.isIssuer(answer.iss())) {
            return notProven(provider, "the answer is another issuer's");
        }
        if (answer.error().isPresent() || answer.code().isEmpty()) {
            return new Reception.TurnedAway(IdentityRefusals.declined());
        }
        return switch (provider.testify(answer.code().get(), secret)) {
            case Testimony.Given(var person) -> reception.apply(person);
            case Testimony.Worthless(var why) -> notProven(provider, why);
        };
    }

    private static Reception notProven(Provider provider, String why) {
        LOG.warn("An answer of {} was not taken: {}", provider.id(), LogText.of(why));
        return new Reception.TurnedAway(IdentityRefusals.notProven());
    }
}
