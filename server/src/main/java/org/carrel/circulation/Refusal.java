package org.carrel.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/** Every reason why something is not lent, renewed or reserved. This list is the law: a reason that is not here does not exist. */
public sealed interface Refusal {
    record ReaderUnknown() implements Refusal {}

    record ReaderSuspended(Optional<Instant> until, Optional<String> why) implements Refusal {}

    record ReaderExpired(LocalDate on) implements Refusal {}

    record ReaderUnverified() implements Refusal {}

    record TooManyLoans(int open, int asked, int most) implements Refusal {}

    record HasOverdueLoans(int overdue) implements Refusal {}

    record BookUnknown() implements Refusal {}

    record BookDeleted() implements Refusal {}

    record CopyUnknown() implements Refusal {}

    record OtherBranch(UUID branchId) implements Refusal {}

    record OnLoanToSelf(Instant dueAt) implements Refusal {}

    record OnLoanToAnother(Instant dueAt) implements Refusal {}

    record KeptForAnother(Instant until) implements Refusal {}

    record Withdrawn() implements Refusal {}

    record Lost() implements Refusal {}

    record Missing() implements Refusal {}

    record Damaged() implements Refusal {}

    record ReferenceOnly() implements Refusal {}

    record NotEnoughCopies(int asked, int available) implements Refusal {}

    record AlreadyReturned(Instant at) implements Refusal {}

    record NoRenewalsLeft(int most) implements Refusal {}

    record SomebodyWaits(int waiting) implements Refusal {}

    record NotLater(Instant dueAt) implements Refusal {}

    record TooManyHolds(int open, int most) implements Refusal {}

    record AlreadyHeld() implements Refusal {}

    record AlreadyBorrowed(Instant dueAt) implements Refusal {}

    record NothingToHold() implements Refusal {}

    record HoldEnded(String state) implements Refusal {}

    /** The stable code; see {@code docs/refusals.md}. */
    default String code() {
        return switch (this) {
            case ReaderUnknown _ -> "reader_unknown";
            case ReaderSuspended _ -> "reader_suspended";
            case ReaderExpired _ -> "reader_expired";
            case ReaderUnverified _ -> "reader_unverified";
            case TooManyLoans _ -> "too_many_loans";
            case HasOverdueLoans _ -> "has_overdue_loans";
            case BookUnknown _ -> "book_unknown";
            case BookDeleted _ -> "book_deleted";
            case CopyUnknown _ -> "copy_unknown";
            case OtherBranch _ -> "other_branch";
            case OnLoanToSelf _ -> "on_loan_to_self";
            case OnLoanToAnother _ -> "on_loan_to_another";
            case KeptForAnother _ -> "kept_for_another";
            case Withdrawn _ -> "withdrawn";
            case Lost _ -> "lost";
            case Missing _ -> "missing";
            case Damaged _ -> "damaged";
            case ReferenceOnly _ -> "reference_only";
            case NotEnoughCopies _ -> "not_enough_copies";
            case AlreadyReturned _ -> "already_returned";
            case NoRenewalsLeft _ -> "no_renewals_left";
            case SomebodyWaits _ -> "somebody_waits";
            case NotLater _ -> "not_later";
            case TooManyHolds _ -> "too_many_holds";
            case AlreadyHeld _ -> "already_held";
            case AlreadyBorrowed _ -> "already_borrowed";
            case NothingToHold _ -> "nothing_to_hold";
            case HoldEnded _ -> "hold_ended";
        };
    }

    /** The fact in words a reader understands. */
    default String sentence() {
        return switch (this) {
            case ReaderUnknown _ -> "There is no such reader.";
            case ReaderSuspended r ->
                "The account is suspended"
                        + r.until().map(until -> " until " + until).orElse("")
                        + r.why().map(why -> ": " + why).orElse("") + ".";
            case ReaderExpired r -> "The membership ended on " + r.on() + ".";
            case ReaderUnverified _ -> "The reader has not confirmed the e-mail address of the account.";
            case TooManyLoans r ->
                "At most %d loans at a time; %d are open and %d asked for.".formatted(r.most(), r.open(), r.asked());
            case HasOverdueLoans r -> r.overdue() == 1 ? "One loan is overdue." : r.overdue() + " loans are overdue.";
            case BookUnknown _ -> "There is no such book.";
            case BookDeleted _ -> "The book is no longer in the catalogue.";
            case CopyUnknown _ -> "No copy has this barcode.";
            case OtherBranch _ -> "The copy belongs to a branch where you do not work.";
            case OnLoanToSelf r -> "The reader has this copy already, due " + r.dueAt() + ".";
            case OnLoanToAnother r -> "The copy is on loan to somebody else, due " + r.dueAt() + ".";
            case KeptForAnother r -> "The copy is kept for another reader until " + r.until() + ".";
            case Withdrawn _ -> "The copy is withdrawn.";
            case Lost _ -> "The copy is marked as lost.";
            case Missing _ -> "The copy is marked as missing.";
            case Damaged _ -> "The copy is damaged.";
            case ReferenceOnly _ -> "The copy is for use in the library only.";
            case NotEnoughCopies r ->
                "%d asked for, %d available; nothing was lent.".formatted(r.asked(), r.available());
            case AlreadyReturned r -> "The loan ended on " + r.at() + ".";
            case NoRenewalsLeft r ->
                r.most() == 0 ? "This loan cannot be renewed." : "All %d renewals are used.".formatted(r.most());
            case SomebodyWaits r ->
                r.waiting() == 1 ? "Somebody waits for this book." : r.waiting() + " readers wait for this book.";
            case NotLater r -> "Renewing now would not move the due date (" + r.dueAt() + ").";
            case TooManyHolds r -> "At most %d holds at a time; %d are open.".formatted(r.most(), r.open());
            case AlreadyHeld _ -> "The reader has a hold on this book already.";
            case AlreadyBorrowed r -> "The reader has this book on loan, due " + r.dueAt() + ".";
            case NothingToHold _ -> "The library has no copy of this book that can be lent.";
            case HoldEnded r -> "The hold is " + r.state() + " already.";
        };
    }

    /** What a program needs to act on the reason. */
    default Map<String, Object> facts() {
        return switch (this) {
            case ReaderSuspended r ->
                r.until()
                        .<Map<String, Object>>map(until -> Map.of("until", until))
                        .orElse(Map.of());
            case ReaderExpired r -> Map.of("on", r.on());
            case TooManyLoans r -> Map.of("open", r.open(), "asked", r.asked(), "most", r.most());
            case HasOverdueLoans r -> Map.of("overdue", r.overdue());
            case OtherBranch r -> Map.of("branchId", r.branchId());
            case OnLoanToSelf r -> Map.of("dueAt", r.dueAt());
            case OnLoanToAnother r -> Map.of("dueAt", r.dueAt());
            case KeptForAnother r -> Map.of("until", r.until());
            case NotEnoughCopies r -> Map.of("asked", r.asked(), "available", r.available());
            case SomebodyWaits r -> Map.of("waiting", r.waiting());
            case NotLater r -> Map.of("dueAt", r.dueAt());
            case AlreadyBorrowed r -> Map.of("dueAt", r.dueAt());
            case NoRenewalsLeft r -> Map.of("most", r.most());
            case TooManyHolds r -> Map.of("open", r.open(), "most", r.most());
            default -> Map.of();
        };
    }

    /** Whether what was asked for does not exist at all, rather than being refused. */
    default boolean absent() {
        return this instanceof BookUnknown || this instanceof CopyUnknown;
    }

    default Reason reason() {
        return Reason.of(code(), sentence(), facts());
    }
}
