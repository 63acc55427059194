package org.carrel.circulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.circulation.Refusal.BookDeleted;
import org.carrel.circulation.Refusal.BookUnknown;
import org.carrel.circulation.Refusal.CopyUnknown;
import org.carrel.circulation.Refusal.HasOverdueLoans;
import org.carrel.circulation.Refusal.NotEnoughCopies;
import org.carrel.circulation.Refusal.OtherBranch;
import org.carrel.circulation.Refusal.ReaderUnknown;
import org.carrel.circulation.Refusal.TooManyLoans;

/** Whether copies go home with a reader: the only place that knows. From facts to a plan or all reasons why not. */
final class CheckOutDecision {
    /** What is to be lent, and until when. */
    record Lending(CopyFacts copy, Instant dueAt) {}

    /** @param lendings never empty where {@code refusals} is empty, and the other way round */
    record Plan(List<Lending> lendings, List<Refusal> refusals) {}

    private CheckOutDecision() {}

    static Plan decide(CheckOutRequest request, CheckOutFacts facts, Instant now) {
        var chosen = choose(request, facts);
        var refusals = Stream.of(
                        ofReader(request, facts, now), ofTitle(request, facts), ofCopies(request, facts, chosen))
                .flatMap(List::stream)
                .toList();
        return refusals.isEmpty()
                ? new Plan(
                        chosen.stream()
                                .map(copy -> lending(copy, request, facts, now))
                                .toList(),
                        List.of())
                : new Plan(List.of(), refusals);
    }

    private static Lending lending(CopyFacts copy, CheckOutRequest request, CheckOutFacts facts, Instant now) {
        var expiresOn = facts.reader().flatMap(ReaderFacts::expiresOn);
        return new Lending(
                copy, DueDate.of(now, facts.policy().loanDays(), copy.zone(), expiresOn, request.willReturnAt()));
    }

    /** The copy that was scanned; or of the book's those that are free, the one kept for this reader before all. */
    private static List<CopyFacts> choose(CheckOutRequest request, CheckOutFacts facts) {
        return switch (request.wanted()) {
            case Wanted.ByBarcode _ -> facts.copies();
            case Wanted.OfBook book ->
                facts.copies().stream()
                        .filter(copy -> ofCopy(request, copy).isEmpty())
                        .sorted(Comparator.comparing(copy -> copy.kept().isEmpty()))
                        .limit(book.quantity())
                        .toList();
        };
    }

    private static List<Refusal> ofReader(CheckOutRequest request, CheckOutFacts facts, Instant now) {
        if (facts.reader().isEmpty()) {
            return List.of(new ReaderUnknown());
        }
        var reader = facts.reader().get();
        var most = facts.policy().maxLoans();
        var refusals = new ArrayList<>(reader.blocks(now, facts.zone()));
        if (reader.openLoans() + request.quantity() > most) {
            refusals.add(new TooManyLoans(reader.openLoans(), request.quantity(), most));
        }
        if (reader.overdueLoans() > 0) {
            refusals.add(new HasOverdueLoans(reader.overdueLoans()));
        }
        return refusals;
    }

    private static List<Refusal> ofTitle(CheckOutRequest request, CheckOutFacts facts) {
        var byBarcode = request.wanted() instanceof Wanted.ByBarcode;
        return Stream.of(
                        Refusals.when(byBarcode && facts.copies().isEmpty(), CopyUnknown::new),
                        Refusals.when(!byBarcode && facts.title().isEmpty(), BookUnknown::new),
                        Refusals.when(
                                facts.title()
                                        .filter(CheckOutFacts.Title::deleted)
                                        .isPresent(),
                                BookDeleted::new))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Refusal> ofCopies(CheckOutRequest request, CheckOutFacts facts, List<CopyFacts> chosen) {
        return switch (request.wanted()) {
            case Wanted.ByBarcode _ ->
                chosen.stream().flatMap(copy -> ofCopy(request, copy).stream()).toList();
            case Wanted.OfBook book ->
                facts.title().isPresent() && chosen.size() < book.quantity()
                        ? List.of(new NotEnoughCopies(book.quantity(), chosen.size()))
                        : List.of();
        };
    }

    private static List<Refusal> ofCopy(CheckOutRequest request, CopyFacts copy) {
        var refusals = copy.refusals(request.readerId());
        return request.reaches(copy.branchId())
                ? refusals
                : Stream.concat(Stream.of(new OtherBranch(copy.branchId())), refusals.stream())
                        .toList();
    }
}
