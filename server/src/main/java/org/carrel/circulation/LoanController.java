package org.carrel.circulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Loans")
@RestController
@Requires({Permission.OWN_READ, Permission.CIRCULATION_READ})
class LoanController {
    private final Loans loans;

    LoanController(Loans loans) {
        this.loans = loans;
    }

    @Operation(
            operationId = "checkOut",
            summary = "Take home the copy with a barcode, or so many of a book: all or nothing",
            description = "Staff name the reader; a reader lends for themselves. Refused with all reasons at once.")
    @Requires({Permission.OWN_WRITE, Permission.CIRCULATION_WRITE})
    @Recorded(Recorded.Deeds.ROUTINE)
    @PostMapping("/v1/loans")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Page<Loan>> checkOut(@RequestBody NewLoan wanted, Caller caller) {
        return switch (loans.lend(wanted.by(caller))) {
            case CheckOut.Lent lent ->
                ResponseEntity.created(address(lent.loans())).body(Page.whole(lent.loans()));
            case CheckOut.Refused refused -> throw Refusals.answer(refused.refusals());
        };
    }

    @Operation(operationId = "renewLoan", summary = "Keep a copy longer")
    @Requires({Permission.OWN_WRITE, Permission.CIRCULATION_WRITE})
    @Recorded(Recorded.Deeds.ROUTINE)
    @PostMapping("/v1/loans/{id}/renewals")
    ResponseEntity<Loan> renew(@PathVariable UUID id, Caller caller) {
        return switch (loans.renew(id, onlyOwn(caller, Permission.CIRCULATION_WRITE))
                .orElseThrow(() -> Refused.notFound("loan"))) {
            case Renewal.Renewed renewed ->
                Answers.created(
                        "/v1/loans/" + id, renewed.loan(), renewed.loan().version());
            case Renewal.Refused refused -> throw Refusals.answer(refused.refusals());
        };
    }

    @Operation(
            operationId = "listLoans",
            summary = "Loans: a reader's own; for staff everybody's, such as the overdue ones")
    @GetMapping("/v1/loans")
    Page<Loan> list(@ParameterObject LoanFilter filter, Caller caller) {
        return loans.list(filter, onlyOwn(caller, filter.readerId()));
    }

    @Operation(operationId = "listMyLoans", summary = "My loans")
    @Requires(Permission.OWN_READ)
    @GetMapping("/v1/me/loans")
    Page<Loan> mine(@ParameterObject LoanFilter filter, Caller caller) {
        return loans.list(filter, Optional.of(caller.userId()));
    }

    @Operation(operationId = "getLoan", summary = "One loan")
    @GetMapping("/v1/loans/{id}")
    ResponseEntity<Loan> one(@PathVariable UUID id, Caller caller) {
        var loan = loans.find(id)
                .filter(l -> caller.mayFor(l.readerId(), Permission.CIRCULATION_READ))
                .orElseThrow(() -> Refused.notFound("loan"));
        return Answers.ok(loan, loan.version());
    }

    /** Of the loan, or where there are several, of the reader's loans. */
    private static URI address(List<Loan> lent) {
        var first = lent.getFirst();
        return URI.create(
                lent.size() == 1 ? "/v1/loans/" + first.id() : "/v1/loans?readerId=" + first.readerId() + "&open=true");
    }

    /** Who may do this for everybody reaches everybody's, a reader their own. */
    static Optional<UUID> onlyOwn(Caller caller, Permission permission) {
        return caller.may(permission) ? Optional.empty() : Optional.of(caller.userId());
    }

    /** A reader who asks for another's is told that there is none: whom they may not see does not exist for them. */
    static Optional<UUID> onlyOwn(Caller caller, Optional<UUID> asked) {
        if (caller.may(Permission.CIRCULATION_READ)
                || asked.filter(caller.userId()::equals).isPresent()) {
            return asked;
        }
        if (asked.isPresent()) {
            throw Refused.notFound("reader");
        }
        return Optional.of(caller.userId());
    }
}
