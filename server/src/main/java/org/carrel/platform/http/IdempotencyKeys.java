package org.carrel.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a write with an {@code Idempotency-Key} exactly once. The key's row is written in the transaction of the effect,
 * with the answer, and the answer is sent after the commit: whatever is lost on the way, the same request may be sent
 * again. A twin that comes meanwhile waits on the row and then gets the same answer.
 *
 * <p>What was not done (rolled back, or failed on our side) is not kept, so that a retry tries again.
 */
@Component
@Order(10)
class IdempotencyKeys extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private final AnswerStore answers;
    private final ProblemWriter problems;
    private final TransactionTemplate transactions;

    IdempotencyKeys(AnswerStore answers, ProblemWriter problems, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.problems = problems;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || LargeBodies.isMarked(request)
                || AskedBy.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var headers = KeptAnswer.headersOf(response);
        try {
            var whole = WholeRequest.read(request);
            var asked = new Asked(AskedBy.of(request).orElseThrow(), key(request), whole.fingerprint());
            var answer = new ContentCachingResponseWrapper(response);
            var kept = Objects.requireNonNull(
                    transactions.execute(status -> kept(asked, new Chain(chain, whole, answer), status)));
            if (kept.isPresent()) {
                kept.get().replayTo(response);
            } else {
                answer.copyBodyToResponse();
            }
        } catch (ChainFailed e) {
            throw e.asThrown();
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                problems.write(request, response, e);
            }
        }
    }

    /** The answer that was kept for this key; empty when it was done now. */
    private Optional<KeptAnswer> kept(Asked asked, Chain chain, TransactionStatus status) {
        if (!answers.claim(asked)) {
            return Optional.of(answers.of(asked).orElseThrow(IdempotencyKeys::reused));
        }
        chain.go();
        if (status.isRollbackOnly() || !KeptAnswer.isWorthKeeping(chain.answer().getStatus())) {
            status.setRollbackOnly();
        } else {
            var answer = KeptAnswer.of(chain.answer());
            answers.keep(asked, ShownOnce.isMarked(chain.request()) ? answer.withoutBody() : answer);
        }
        return Optional.empty();
    }

    private static ProblemException reused() {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency_key_reused",
                "This Idempotency-Key was used for another request; take a new one.");
    }

    private static String key(HttpServletRequest request) {
        return Optional.of(request.getHeader(HEADER))
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(
                        () -> InvalidInput.field(HEADER, "malformed", "Must be 1 to 255 visible ASCII characters."));
    }

    /** A request as it is recognised again: whose, under which key, asking what. */
    record Asked(String caller, String key, String fingerprint) {}

    private record Chain(FilterChain rest, HttpServletRequest request, ContentCachingResponseWrapper answer) {
        void go() {
            try {
                rest.doFilter(request, answer);
            } catch (IOException | ServletException e) {
                throw new ChainFailed(e);
            }
        }
    }

    /** Carries a checked exception through the transaction, which it rolls back. */
    private static final class ChainFailed extends RuntimeException {
        private ChainFailed(Exception cause) {
            super(cause);
        }

        private ServletException asThrown() throws IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            return getCause() instanceof ServletException servlet ? servlet : new ServletException(getCause());
        }
    }
}
