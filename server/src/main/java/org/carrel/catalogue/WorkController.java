package org.carrel.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Field;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.carrel.platform.http.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/works/{id}")
@Tag(name = "Works", description = "Editions of one text, grouped by author and title")
@Requires(Permission.CATALOGUE_WRITE)
class WorkController {
    private final Works works;

    WorkController(Works works) {
        this.works = works;
    }

    /** @param works those whose editions come over */
    record NewJoin(List<UUID> works) {
        static NewJoin read(Fields in) {
            var works = ids(in, "works").required();
            in.done();
            return new NewJoin(works.get());
        }
    }

    /** @param books the editions that become a work of their own */
    record NewSplit(List<UUID> books) {
        static NewSplit read(Fields in) {
            var books = ids(in, "books").required();
            in.done();
            return new NewSplit(books.get());
        }
    }

    @GetMapping
    @Open
    @Operation(
            operationId = "getWork",
            summary = "A work with its editions",
            description = "Of a work that was joined to another, that one.")
    ResponseEntity<Work> get(@PathVariable UUID id) {
        var work = works.find(id).orElseThrow(() -> Refused.notFound("work"));
        return Answers.ok(work, work.version());
    }

    @PostMapping("/joins")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "joinWorks",
            summary = "Make the editions of other works editions of this one",
            description = "Later editions, which the rule would put with the others, come here, too.")
    ResponseEntity<Work> join(
            @PathVariable UUID id, Precondition precondition, @RequestBody NewJoin join, Caller caller) {
        var work = works.join(id, join.works(), caller.userId(), precondition).made();
        return Answers.ok(work, work.version());
    }

    @PostMapping("/splits")
    @Operation(operationId = "splitWork", summary = "Make some editions a work of their own")
    ResponseEntity<Work> split(@PathVariable UUID id, Precondition precondition, @RequestBody NewSplit split) {
        var work = works.split(id, split.books(), precondition).made();
        return Answers.created("/v1/works/" + work.id(), work, work.version());
    }

    @PostMapping("/regroupings")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "regroupWork",
            summary = "Undo joins and splits: put the editions of a work where the rule puts them",
            description = "Answers with the works in which they are then.")
    Page<Work> regroup(@PathVariable UUID id, Precondition precondition) {
        return Page.whole(works.regroup(id, precondition).made());
    }

    private static Field<List<UUID>> ids(Fields in, String name) {
        return in.texts(name, 100, 36)
                .as(texts -> texts.stream().map(Text::uuid).distinct().toList())
                .where(ids -> !ids.isEmpty(), "required", "At least one must be given.");
    }
}
