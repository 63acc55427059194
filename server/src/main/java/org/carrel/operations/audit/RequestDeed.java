package org.carrel.operations.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.DeedUnderWay;
import org.carrel.platform.audit.Touched;

/** The deed of one request, from its beginning to its answer, and the lines that were drafted for it. */
final class RequestDeed implements DeedUnderWay {
    private final Instant at;
    private final String action;
    private final RouteDeeds.How how;
    private final boolean byStaff;
    private Origin origin;
    private final String requestId;
    private Actor actor;
    private Optional<Line.Target> target;
    private Optional<String> codes = Optional.empty();
    private Optional<Line> pending = Optional.empty();
    private final List<Line> committed = new ArrayList<>();

    RequestDeed(Asked asked, RouteDeeds.How how, boolean byStaff) {
        this.at = asked.at();
        this.action = asked.action();
        this.actor = asked.actor();
        this.origin = asked.origin();
        this.requestId = asked.requestId();
        this.target = asked.target();
        this.how = how;
        this.byStaff = byStaff;
    }

    /** What is known when it begins. */
    record Asked(
            Instant at, String action, Actor actor, Origin origin, String requestId, Optional<Line.Target> target) {}

    static Optional<RequestDeed> current() {
        return Audit.underWay().filter(RequestDeed.class::isInstance).map(RequestDeed.class::cast);
    }

    @Override
    public void by(UUID user) {
        actor = actor.who(user);
    }

    @Override
    public void via(String means) {
        actor = actor.by(means);
    }

    @Override
    public void about(String type, String id) {
        target = Optional.of(new Line.Target(type, Optional.of(id)));
    }

    @Override
    public void refused(List<String> reasons) {
        codes = reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", reasons));
    }

    /** Of lines that are to come; those that stand in the database are left to whoever holds it. */
    void forgetOriginOf(UUID person) {
        if (actor.id().filter(person::equals).isPresent()) {
            origin = Origin.NOWHERE;
        }
    }

    RouteDeeds.How how() {
        return how;
    }

    boolean byStaff() {
        return byStaff;
    }

    boolean hasTarget() {
        return target.flatMap(Line.Target::id).isPresent();
    }

    Line done(List<Touched> touched) {
        if (!hasTarget()) {
            touched.stream().findFirst().ifPresent(first -> about(first.type(), first.id()));
        }
        return line(Ids.next(), Outcome.DONE, Optional.empty(), Changes.json(touched));
    }

    Line answered(int status) {
        return line(Ids.next(), Outcome.of(status), Optional.of(status).filter(s -> s >= 400), Optional.empty());
    }

    /** The same line, with who it was as is known by now, and what it is about where it did not say so itself. */
    Line again(Line line) {
        var about = line.target().flatMap(Line.Target::id).isPresent() ? line.target() : target;
        return new Line(
                line.id(),
                at,
                action,
                actor,
                line.origin(),
                Optional.of(requestId),
                about,
                line.outcome(),
                line.status(),
                line.codes(),
                line.times(),
                line.changes());
    }

    void drafted(Line line) {
        pending = Optional.of(line);
    }

    /** What the transaction wrote holds. */
    void kept() {
        pending.ifPresent(committed::add);
        pending = Optional.empty();
    }

    void undone() {
        pending = Optional.empty();
    }

    /** Lines that stand in the database by now. */
    List<Line> committed() {
        return List.copyOf(committed);
    }

    private Line line(UUID id, Outcome outcome, Optional<Integer> status, Optional<String> changes) {
        var why = outcome == Outcome.DONE ? Optional.<String>empty() : codes;
        return new Line(
                id, at, action, actor, origin, Optional.of(requestId), target, outcome, status, why, 1, changes);
    }
}
