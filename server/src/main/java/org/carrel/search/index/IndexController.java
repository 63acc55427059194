package org.carrel.search.index;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/search")
@Requires(Permission.SYSTEM_READ)
@Tag(name = "Search")
class IndexController {
    private final Reindexing reindexing;

    IndexController(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    /** @param generation of the indexes to come; the status shows how far each node is */
    record Requested(int generation) {}

    @GetMapping("/index")
    @Operation(
            summary = "How the search index is: its size, what it lacks, what is being built",
            operationId = "getIndex")
    IndexStatus status() {
        return reindexing.status();
    }

    @Requires(Permission.SYSTEM_WRITE)
    @PostMapping("/reindexings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have every node build its search index anew, while the old one serves",
            operationId = "reindex")
    ResponseEntity<Requested> reindex(Caller caller) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/search/index"))
                .body(new Requested(reindexing.request(Optional.of(caller.userId()))));
    }
}
