package org.carrel.account.program;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.Permission;
import org.carrel.account.program.TokenStore.Program;
import org.carrel.account.session.TokenHash;
import org.springframework.stereotype.Service;

/** Changes a key for a token that is good for an hour or so, and allows the same or less (RFC 6749, 4.4). */
@Service
class ProgramTokens {
    private final TokenStore store;
    private final ProgramProperties properties;
    private final Clock clock;

    ProgramTokens(TokenStore store, ProgramProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** The outcome of asking for a token, by the names of RFC 6749, 5.2. */
    sealed interface Exchange {
        record Issued(Secret token, long expiresIn, Set<Permission> scopes) implements Exchange {}

        /** @param error such as {@code invalid_client} */
        record Failed(String error, String description) implements Exchange {}
    }

    Exchange exchange(ClientCredentials credentials, String from) {
        if (credentials.grantType().filter("client_credentials"::equals).isEmpty()) {
            return credentials.grantType().isEmpty()
                    ? new Exchange.Failed("invalid_request", "grant_type must be given.")
                    : new Exchange.Failed("unsupported_grant_type", "grant_type must be client_credentials.");
        }
        var program = program(credentials);
        if (program.isEmpty()) {
            return new Exchange.Failed(
                    "invalid_client", "There is no such client with this secret, or it may not come in.");
        }
        store.used(program.get(), from);
        return issue(program.get(), credentials);
    }

    private Exchange issue(Program program, ClientCredentials credentials) {
        var allowed = program.caller().rights().permissions();
        var wanted = EnumSet.noneOf(Permission.class);
        for (var scope : credentials.scopes()) {
            var permission = Permission.of(scope).filter(allowed::contains);
            if (permission.isEmpty()) {
                return new Exchange.Failed("invalid_scope", "The key does not allow a scope that was asked for.");
            }
            wanted.add(permission.get());
        }
        var scopes = wanted.isEmpty() ? allowed : wanted;
        var now = clock.instant();
        var latest = now.plus(properties.tokenLifetime());
        var until = program.until().isBefore(latest) ? program.until() : latest;
        var token = Secret.fresh(Secret.TOKEN);
        store.insert(token, program.caller().sessionId(), scopes, until);
        return new Exchange.Issued(token, java.time.Duration.between(now, until).toSeconds(), scopes);
    }

    private Optional<Program> program(ClientCredentials credentials) {
        return credentials
                .secret()
                .flatMap(secret -> store.byKey(TokenHash.of(secret)))
                .filter(found -> credentials
                        .clientId()
                        .filter(found.caller().sessionId()::equals)
                        .isPresent());
    }
}
