package org.carrel.account.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.carrel.account.AccountProperties;
import org.carrel.account.Caller;
import org.carrel.account.Forgotten;
import org.carrel.account.program.TokenStore.Program;
import org.carrel.account.session.BearerKind;
import org.carrel.account.session.TokenHash;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.signal.HeardCache;
import org.carrel.platform.signal.SignalListener;
import org.carrel.platform.signal.Signals;
import org.springframework.stereotype.Component;

/** Lets in whoever sends a key, or a token that a key was changed for. What was revoked is refused within a second. */
@Component
class KnownPrograms implements BearerKind {
    private final HeardCache<TokenHash, Program> programs;
    private final TokenStore store;
    private final ClientAddress addresses;
    private final Clock clock;

    KnownPrograms(
            TokenStore store, AccountProperties properties, ClientAddress addresses, Signals signals, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.clock = clock;
        this.programs = new HeardCache<>(
                signals,
                Caffeine.newBuilder()
                        .maximumSize(properties.rememberedTokens())
                        .expireAfterWrite(properties.sessionCheck())
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build());
        signals.listen(
                Forgotten.SESSION,
                new Changed(key -> program -> program.sessionId().toString().equals(key)));
        signals.listen(
                Forgotten.USER,
                new Changed(key -> program -> program.userId().toString().equals(key)));
    }

    @Override
    public boolean includes(String token) {
        return token.startsWith(Secret.KEY) || token.startsWith(Secret.TOKEN);
    }

    @Override
    public Optional<Caller> caller(String token, HttpServletRequest request) {
        return programs.find(TokenHash.of(token), hash -> load(token, hash, request))
                .filter(program -> clock.instant().isBefore(program.until()))
                .map(Program::caller);
    }

    private Optional<Program> load(String token, TokenHash hash, HttpServletRequest request) {
        var program = token.startsWith(Secret.KEY) ? store.byKey(hash) : store.byToken(hash);
        program.ifPresent(known -> store.used(known, addresses.shown(request)));
        return program;
    }

    private final class Changed implements SignalListener {
        private final java.util.function.Function<String, Predicate<Caller>> whose;

        Changed(java.util.function.Function<String, Predicate<Caller>> whose) {
            this.whose = whose;
        }

        @Override
        public void heard(String key) {
            programs.forgetWhere(program -> whose.apply(key).test(program.caller()));
        }

        @Override
        public void missed() {
            programs.forgetAll();
        }
    }
}
