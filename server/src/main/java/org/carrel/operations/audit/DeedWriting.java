package org.carrel.operations.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.carrel.platform.audit.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Drafts the line of a deed in the transaction that does it, as its last statement: what cannot be written here is not
 * committed. A request that commits more than once has its line in the first transaction that wrote anything.
 */
@Component
class DeedWriting implements TransactionExecutionListener {
    private static final String BY_PROGRAM = "changeByProgram";
    private final DraftStore drafts;
    private final Clock clock;

    DeedWriting(DraftStore drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isReadOnly()) {
            return;
        }
        var deed = RequestDeed.current();
        var others = Audit.takeDeeds();
        if (deed.isPresent()) {
            others.forEach(one -> drafts.insert(withoutRoute(one, deed, Optional.empty())));
            write(deed.get());
        } else {
            writeByProgram(others);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        RequestDeed.current().ifPresent(failure == null ? RequestDeed::kept : RequestDeed::undone);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        RequestDeed.current().ifPresent(RequestDeed::undone);
    }

    private void write(RequestDeed deed) {
        var touched = Audit.takeTouched();
        if (!touched.isEmpty()) {
            var line = deed.done(touched);
            drafts.insert(line);
            deed.drafted(line);
        } else if (deed.how() == RouteDeeds.How.AT_ONCE && deed.committed().isEmpty()) {
            var line = deed.done(List.of());
            if (drafts.insertWhereWritten(line)) {
                deed.drafted(line);
            }
        }
    }

    /** What became of things stands with the first deed that is told, else with one that has no other name. */
    private void writeByProgram(List<Deed> told) {
        var touched = Audit.takeTouched();
        var deeds = told.isEmpty()
                ? touched.stream().limit(1).map(DeedWriting::byProgram).toList()
                : told;
        var changes = Changes.json(touched);
        for (var deed : deeds) {
            drafts.insert(withoutRoute(deed, Optional.empty(), changes));
            changes = Optional.empty();
        }
    }

    private static Deed byProgram(Touched first) {
        return new Deed(BY_PROGRAM, Optional.empty(), first.type(), first.id());
    }

    /** Where a request caused it, it came from where the request came from. */
    private Line withoutRoute(Deed deed, Optional<RequestDeed> request, Optional<String> changes) {
        var from = request.map(one -> one.answered(200));
        var actor = from.map(Line::actor).orElse(Actor.NOBODY);
        return line(
                deed,
                deed.by().map(actor::who).orElse(actor),
                from.map(Line::origin).orElse(Origin.NOWHERE),
                changes);
    }

    private Line line(Deed deed, Actor actor, Origin origin, Optional<String> changes) {
        return new Line(
                Ids.next(),
                clock.instant(),
                deed.action(),
                actor,
                origin,
                Optional.empty(),
                Optional.of(new Line.Target(deed.type(), Optional.of(deed.id()))),
                Outcome.DONE,
                Optional.empty(),
                Optional.empty(),
                1,
                changes);
    }
}
