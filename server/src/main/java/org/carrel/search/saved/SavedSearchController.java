package org.carrel.search.saved;

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
@RequestMapping("/v1/saved-searches")
@Requires(Permission.OWN_READ)
@Tag(name = "Saved searches", description = "Searches that readers keep, and are told of what they newly find")
class SavedSearchController {
    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    @Operation(summary = "My saved searches, the oldest first", operationId = "listSavedSearches")
    Page<SavedSearch> mine(Caller caller) {
        return Page.whole(searches.of(caller.userId()));
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping
    @Operation(summary = "Keep a search", operationId = "createSavedSearch")
    ResponseEntity<SavedSearch> create(Caller caller, @RequestBody NewSavedSearch search) {
        var made = searches.create(caller.userId(), search).made();
        return Answers.created("/v1/saved-searches/" + made.id(), made, made.version());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my saved searches", operationId = "getSavedSearch")
    ResponseEntity<SavedSearch> one(Caller caller, @PathVariable UUID id) {
        return answer(searches.find(caller.userId(), id).orElseThrow(() -> Refused.notFound("saved search")));
    }

    @Requires(Permission.OWN_WRITE)
    @PutMapping("/{id}")
    @Operation(summary = "Replace a saved search", operationId = "replaceSavedSearch")
    ResponseEntity<SavedSearch> replace(
            Caller caller, @PathVariable UUID id, Precondition precondition, @RequestBody NewSavedSearch search) {
        return answer(searches.change(caller.userId(), id, precondition, before -> search)
                .made());
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(summary = "Change some fields of a saved search", operationId = "changeSavedSearch")
    ResponseEntity<SavedSearch> change(
            Caller caller, @PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        return answer(searches.change(
                        caller.userId(), id, precondition, before -> patch.applyTo(before, NewSavedSearch::read))
                .made());
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a saved search", operationId = "deleteSavedSearch")
    void delete(Caller caller, @PathVariable UUID id, Precondition precondition) {
        searches.delete(caller.userId(), id, precondition).made();
    }

    private static ResponseEntity<SavedSearch> answer(SavedSearch search) {
        return Answers.ok(search, search.version());
    }
}
