package org.carrel.operations.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows the chain line by line, and says what is the first that does not fit. */
final class ChainCheck {
    private final Map<Long, List<Checkpoint>> checkpoints;
    private final long start;
    private long position;
    private String link;

    /**
     * @param position the place before the first line that is looked at
     * @param link what the first line hangs on
     * @param checkpoints whose signatures are good
     */
    ChainCheck(long position, String link, List<Checkpoint> checkpoints) {
        this.start = position;
        this.position = position;
        this.link = link;
        this.checkpoints = checkpoints.stream().collect(Collectors.groupingBy(Checkpoint::position));
    }

    /** What is wrong with the place that the first line hangs on. */
    Optional<Verdict.Broken> beginning() {
        return unlikeCheckpoint();
    }

    Optional<Verdict.Broken> next(SealedLine line) {
        if (line.position() != position + 1) {
            return broken(position + 1, "The line is missing.");
        }
        if (!line.line().origin().fits()) {
            return broken(line.position(), "Its address or program was changed.");
        }
        if (!line.line().hash().equals(line.content())) {
            return broken(line.position(), "The line was changed.");
        }
        if (!Hash.link(link, line.position(), line.content()).equals(line.link())) {
            return broken(line.position(), "It does not follow from the line before it.");
        }
        position = line.position();
        link = line.link();
        return unlikeCheckpoint();
    }

    /** Where nothing more follows. */
    Optional<Verdict.Broken> end(Head head) {
        if (position < head.position()) {
            return broken(position + 1, "The line is missing: the trail once went on to " + head.position() + ".");
        }
        if (!link.equals(head.hash())) {
            return broken(position, "The trail does not end as it once ended here.");
        }
        return checkpoints.keySet().stream()
                .filter(place -> place > position)
                .max(Long::compare)
                .flatMap(place -> broken(
                        position + 1, "The line is missing: it was signed that the trail reaches to " + place + "."));
    }

    long looked() {
        return position - start;
    }

    long position() {
        return position;
    }

    private Optional<Verdict.Broken> unlikeCheckpoint() {
        return checkpoints.getOrDefault(position, List.of()).stream()
                        .anyMatch(one -> !one.hash().equals(link))
                ? broken(position, "It is not what was signed here: everything before it was written anew.")
                : Optional.empty();
    }

    private static Optional<Verdict.Broken> broken(long position, String problem) {
        return Optional.of(new Verdict.Broken(position, problem));
    }
}
