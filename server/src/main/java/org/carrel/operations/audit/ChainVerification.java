package org.carrel.operations.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the whole trail, or its end: every line's content, every link, every signed checkpoint. */
@Component
class ChainVerification {
    private static final int BATCH = 2_000;
    private final SealStore heads;
    private final TrailStore trail;
    private final CheckpointStore checkpoints;
    private final CheckpointKey key;
    private final Witness witness;
    private final Clock clock;

    ChainVerification(
            SealStore heads,
            TrailStore trail,
            CheckpointStore checkpoints,
            CheckpointKey key,
            Witness witness,
            Clock clock) {
        this.heads = heads;
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.key = key;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * @param from the first line to look at; those before are taken as they stand
     * @param kept a checkpoint that was kept outside
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Optional<Long> from, Optional<Checkpoint> kept) {
        var begun = System.nanoTime();
        var head = heads.head();
        var start = Math.max(head.floor(), from.map(first -> first - 1).orElse(head.floor()));
        var known = known(start, kept);
        var broken = badSignature(known).or(() -> badFloor(head));
        var last = start;
        if (broken.isEmpty()) {
            var link = start == head.floor() ? Optional.of(head.floorHash()) : trail.linkAt(start);
            if (link.isEmpty()) {
                broken = Optional.of(new Verdict.Broken(start, "The line is missing."));
            } else {
                var check = new ChainCheck(start, link.get(), known);
                broken = follow(check, head);
                last = check.position();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return new Verdict(clock.instant(), start + 1, last, broken, took);
    }

    private Optional<Verdict.Broken> follow(ChainCheck check, Head head) {
        var broken = check.beginning();
        while (broken.isEmpty()) {
            var lines = trail.chain(check.position(), head.position(), BATCH);
            for (var line : lines) {
                broken = check.next(line);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            if (lines.size() < BATCH) {
                return check.end(head)
                        .or(() -> trail.goesOnBehind(head.position())
                                ? Optional.of(new Verdict.Broken(head.position() + 1, "The line was never sealed."))
                                : Optional.empty());
            }
        }
        return broken;
    }

    private List<Checkpoint> known(long from, Optional<Checkpoint> kept) {
        var all = new ArrayList<>(checkpoints.from(from));
        witness.last().filter(seen -> seen.position() >= from).ifPresent(all::add);
        kept.filter(one -> one.position() >= from).ifPresent(all::add);
        return all;
    }

    /** Our own key is the one we hold, whatever the database says. */
    private Optional<Verdict.Broken> badSignature(List<Checkpoint> known) {
        var keys = new HashMap<>(checkpoints.keys());
        keys.put(key.id(), key.open());
        return known.stream()
                .filter(one -> Optional.ofNullable(keys.get(one.keyId()))
                        .filter(open -> CheckpointKey.isSigned(one, open))
                        .isEmpty())
                .findFirst()
                .map(one -> new Verdict.Broken(
                        one.position(), "The signature of the checkpoint is not good, or its key is unknown."));
    }

    /** What was cut away was cut at a place that was signed. */
    private Optional<Verdict.Broken> badFloor(Head head) {
        var signed = head.floor() == 0
                ? head.floorHash().equals(Hash.NOTHING)
                : checkpoints.from(head.floor()).stream()
                        .anyMatch(one ->
                                one.position() == head.floor() && one.hash().equals(head.floorHash()));
        return signed
                ? Optional.empty()
                : Optional.of(
                        new Verdict.Broken(head.floor(), "The beginning was cut off at a place that nobody signed."));
    }
}
