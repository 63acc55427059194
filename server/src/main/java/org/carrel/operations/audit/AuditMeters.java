package org.carrel.operations.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How the audit trail is, for scrapers; what the database does not tell is not a number. */
@Component
class AuditMeters implements MeterBinder {
    private final SealStore heads;
    private final DraftStore drafts;
    private final VerdictStore verdicts;
    private final Clock clock;

    AuditMeters(SealStore heads, DraftStore drafts, VerdictStore verdicts, Clock clock) {
        this.heads = heads;
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "carrel.audit.position", "Lines in the audit trail", () ->
                (double) heads.head().position());
        gauge(registry, "carrel.audit.unsealed", "Lines that wait to be sealed", () -> (double) drafts.count());
        gauge(
                registry,
                "carrel.audit.sound",
                "1 where the last verification found nothing wrong, else 0",
                () -> verdicts.latest()
                        .map(v -> v.broken().isEmpty() ? 1.0 : 0.0)
                        .orElse(Double.NaN));
        gauge(registry, "carrel.audit.verified.seconds", "How long ago the audit trail was last verified", this::age);
    }

    private double age() {
        return verdicts.latest()
                .map(verdict -> Duration.between(verdict.at(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Double> value) {
        Gauge.builder(name, () -> reading(value)).description(description).register(registry);
    }

    private static double reading(Supplier<Double> value) {
        try {
            return value.get();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
