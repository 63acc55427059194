package org.carrel.holding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/copies")
@Tag(name = "Copies")
@Requires(Permission.HOLDINGS_READ)
class CopyController {
    private final Copies copies;

    CopyController(Copies copies) {
        this.copies = copies;
    }

    @GetMapping
    @Operation(operationId = "listCopies", summary = "Copies of all books")
    Page<Copy> list(@ParameterObject CopyQuery query) {
        return copies.list(query);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCopy", summary = "One copy")
    ResponseEntity<Copy> get(@PathVariable UUID id) {
        return answer(copies.find(id).orElseThrow(() -> Refused.notFound("copy")));
    }

    @Requires(Permission.HOLDINGS_WRITE)
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "changeCopy",
            summary = "Change some fields of a copy",
            description = "Also whether it is damaged, missing or lost. Its status follows from these facts.")
    ResponseEntity<Copy> change(
            @PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch, Caller caller) {
        return answer(
                copies.change(id, precondition, caller.rights(), before -> patch.applyTo(before, CopyChange::read))
                        .made());
    }

    @Requires(Permission.HOLDINGS_WRITE)
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.OK)
    @Operation(operationId = "withdrawCopy", summary = "Take a copy out of stock")
    ResponseEntity<Copy> withdraw(
            @PathVariable UUID id,
            Precondition precondition,
            @RequestBody Optional<Withdrawal> withdrawal,
            Caller caller) {
        return answer(copies.withdraw(id, precondition, caller.rights(), withdrawal.flatMap(Withdrawal::reason))
                .made());
    }

    @Requires(Permission.HOLDINGS_WRITE)
    @DeleteMapping("/{id}/withdrawal")
    @Operation(operationId = "takeBackCopy", summary = "Take a withdrawn copy back into stock")
    ResponseEntity<Copy> takeBack(@PathVariable UUID id, Precondition precondition, Caller caller) {
        return answer(copies.takeBack(id, precondition, caller.rights()).made());
    }

    private static ResponseEntity<Copy> answer(Copy copy) {
        return Answers.ok(copy, copy.version());
    }
}
