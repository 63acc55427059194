package org.carrel.holding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/branches")
@Tag(name = "Branches")
@Requires(Permission.BRANCHES_WRITE)
class BranchController {
    private final Branches branches;

    BranchController(Branches branches) {
        this.branches = branches;
    }

    @GetMapping
    @Open
    @Operation(operationId = "listBranches", summary = "All branches, the oldest first")
    Page<Branch> list() {
        return Page.whole(branches.all());
    }

    @PostMapping
    @Operation(operationId = "createBranch", summary = "Open a branch")
    ResponseEntity<Branch> create(@RequestBody NewBranch branch) {
        var made = branches.create(branch).made();
        return Answers.created("/v1/branches/" + made.id(), made, made.version());
    }

    @GetMapping("/{id}")
    @Open
    @Operation(operationId = "getBranch", summary = "One branch")
    ResponseEntity<Branch> get(@PathVariable UUID id) {
        return answer(branches.find(id).orElseThrow(() -> Refused.notFound("branch")));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "replaceBranch", summary = "Replace a branch")
    ResponseEntity<Branch> replace(@PathVariable UUID id, Precondition precondition, @RequestBody NewBranch branch) {
        return answer(branches.change(id, precondition, before -> branch).made());
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(operationId = "changeBranch", summary = "Change some fields of a branch")
    ResponseEntity<Branch> change(@PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        return answer(branches.change(id, precondition, before -> patch.applyTo(before, NewBranch::read))
                .made());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteBranch", summary = "Close a branch that has no copies")
    void delete(@PathVariable UUID id, Precondition precondition) {
        branches.delete(id, precondition).made();
    }

    private static ResponseEntity<Branch> answer(Branch branch) {
        return Answers.ok(branch, branch.version());
    }
}
