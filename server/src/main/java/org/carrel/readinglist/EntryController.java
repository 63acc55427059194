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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/lists/{id}/entries")
@Requires(Permission.OWN_READ)
@Tag(name = "Reading lists")
class EntryController {
    private final Entries entries;

    EntryController(Entries entries) {
        this.entries = entries;
    }

    @GetMapping
    @Operation(summary = "The entries of a list, in its order", operationId = "listEntries")
    Page<Entry> page(Caller caller, @PathVariable UUID id, @ParameterObject EntryQuery query) {
        return entries.page(caller.userId(), id, query).orThrow();
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping
    @Operation(summary = "Add a book of the catalogue or a title to a list", operationId = "addEntry")
    ResponseEntity<Entry> add(Caller caller, @PathVariable UUID id, @RequestBody Content content) {
        var entry = entries.add(caller.userId(), id, content).orThrow();
        return Answers.created("/v1/lists/" + id + "/entries/" + entry.id(), entry, entry.version());
    }

    @GetMapping("/{entryId}")
    @Operation(summary = "One entry", operationId = "getEntry")
    ResponseEntity<Entry> one(Caller caller, @PathVariable UUID id, @PathVariable UUID entryId) {
        return answer(entries.find(caller.userId(), id, entryId));
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping("/{entryId}")
    @Operation(summary = "Change or move an entry", operationId = "updateEntry")
    ResponseEntity<Entry> change(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            Precondition precondition,
            @RequestBody MergePatch patch) {
        return answer(
                entries.change(caller.userId(), id, entryId, precondition, old -> patch.applyTo(old, Content::read)));
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/{entryId}")
    @Operation(summary = "Take an entry out of a list", operationId = "removeEntry")
    ResponseEntity<Void> remove(
            Caller caller, @PathVariable UUID id, @PathVariable UUID entryId, Precondition precondition) {
        entries.remove(caller.userId(), id, entryId, precondition).orThrow();
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Entry> answer(Outcome<Entry> outcome) {
        var entry = outcome.orThrow();
        return Answers.ok(entry, entry.version());
    }
}
