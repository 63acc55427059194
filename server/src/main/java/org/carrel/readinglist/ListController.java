package org.carrel.readinglist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/lists")
@Requires(Permission.OWN_READ)
@Tag(name = "Reading lists", description = "Private lists of titles")
class ListController {
    private final Lists lists;

    ListController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(summary = "My lists, oldest first", operationId = "listReadingLists")
    Page<ReadingList> mine(Caller caller) {
        return Page.whole(lists.of(caller.userId()));
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping
    @Operation(summary = "Start a list", operationId = "createReadingList")
    ResponseEntity<ReadingList> create(Caller caller, @RequestBody ListName name) {
        var list = lists.create(caller.userId(), name).orThrow();
        return Answers.created("/v1/lists/" + list.id(), list, list.version());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my lists", operationId = "getReadingList")
    ResponseEntity<ReadingList> one(Caller caller, @PathVariable UUID id) {
        return answer(lists.find(caller.userId(), id));
    }

    @Requires(Permission.OWN_WRITE)
    @PutMapping("/{id}")
    @Operation(summary = "Rename a list", operationId = "replaceReadingList")
    ResponseEntity<ReadingList> rename(
            Caller caller, @PathVariable UUID id, Precondition precondition, @RequestBody ListName name) {
        return answer(lists.rename(caller.userId(), id, precondition, old -> name));
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping("/{id}")
    @Operation(summary = "Rename a list by merge patch", operationId = "updateReadingList")
    ResponseEntity<ReadingList> patch(
            Caller caller, @PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        return answer(lists.rename(caller.userId(), id, precondition, old -> patch.applyTo(old, ListName::read)));
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/{id}")
    @Operation(summary = "Throw a list away with all its entries", operationId = "deleteReadingList")
    ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id, Precondition precondition) {
        lists.delete(caller.userId(), id, precondition).orThrow();
        return ResponseEntity.noContent().build();
    }

    @Requires(Permission.OWN_WRITE)
    @PutMapping("/{id}/order")
    @Operation(summary = "Put all entries of a list in a new order", operationId = "reorderReadingList")
    ResponseEntity<ReadingList> reorder(
            Caller caller, @PathVariable UUID id, Precondition precondition, @RequestBody Order order) {
        return answer(lists.reorder(caller.userId(), id, precondition, order));
    }

    private static ResponseEntity<ReadingList> answer(Outcome<ReadingList> outcome) {
        var list = outcome.orThrow();
        return Answers.ok(list, list.version());
    }
}
