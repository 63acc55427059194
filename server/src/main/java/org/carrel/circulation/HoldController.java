package org.carrel.circulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Holds")
@RestController
@Requires({Permission.OWN_READ, Permission.CIRCULATION_READ})
class HoldController {
    private final Holds holds;

    HoldController(Holds holds) {
        this.holds = holds;
    }

    /**
     * A book to be reserved.
     *
     * @param readerId for whom; staff only, else the one who asks
     */
    record NewHold(UUID bookId, Optional<UUID> readerId) {
        static NewHold read(Fields in) {
            var bookId = in.id("bookId").required();
            var readerId = in.id("readerId").optional();
            in.done();
            return new NewHold(bookId.get(), readerId.get());
        }
    }

    @Operation(
            operationId = "placeHold",
            summary = "Queue for a book",
            description = "Where a copy is free it is kept at once, and the hold is ready.")
    @Requires({Permission.OWN_WRITE, Permission.CIRCULATION_WRITE})
    @PostMapping("/v1/holds")
    ResponseEntity<Hold> place(@RequestBody NewHold wanted, Caller caller) {
        var reader = wanted.readerId().orElse(caller.userId());
        if (!caller.mayFor(reader, Permission.CIRCULATION_WRITE)) {
            throw Refused.forbidden("not_for_another", "Only staff reserve for somebody else.");
        }
        var hold = placed(holds.place(reader, wanted.bookId()));
        return Answers.created("/v1/holds/" + hold.id(), hold, hold.version());
    }

    @Operation(operationId = "listHolds", summary = "Holds: a reader's own; for staff everybody's")
    @GetMapping("/v1/holds")
    Page<Hold> list(@ParameterObject HoldFilter filter, Caller caller) {
        return holds.list(filter, LoanController.onlyOwn(caller, filter.readerId()));
    }

    @Operation(operationId = "listMyHolds", summary = "My holds")
    @Requires(Permission.OWN_READ)
    @GetMapping("/v1/me/holds")
    Page<Hold> mine(@ParameterObject HoldFilter filter, Caller caller) {
        return holds.list(filter, Optional.of(caller.userId()));
    }

    @Operation(operationId = "getHold", summary = "One hold, with its place in the queue")
    @GetMapping("/v1/holds/{id}")
    ResponseEntity<Hold> one(@PathVariable UUID id, Caller caller) {
        var hold = holds.find(id)
                .filter(h -> caller.mayFor(h.readerId(), Permission.CIRCULATION_READ))
                .orElseThrow(() -> Refused.notFound("hold"));
        return ResponseEntity.ok(hold);
    }

    @Operation(operationId = "cancelHold", summary = "Give a hold up; what was kept goes to the next who waits")
    @Requires({Permission.OWN_WRITE, Permission.CIRCULATION_WRITE})
    @DeleteMapping("/v1/holds/{id}")
    Hold cancel(@PathVariable UUID id, Caller caller) {
        return placed(holds.cancel(id, LoanController.onlyOwn(caller, Permission.CIRCULATION_WRITE))
                .orElseThrow(() -> Refused.notFound("hold")));
    }

    private static Hold placed(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> placed.hold();
            case Placement.Refused refused -> throw Refusals.answer(List.copyOf(refused.refusals()));
        };
    }
}
