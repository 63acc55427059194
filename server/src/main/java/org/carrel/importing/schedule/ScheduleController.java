package org.carrel.importing.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Change;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Librarians see schedules and run them; what this server reads by itself, an administrator says. */
@RestController
@RequestMapping("/v1/import-schedules")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class ScheduleController {
    private final Schedules schedules;
    private final DueSchedules due;

    ScheduleController(Schedules schedules, DueSchedules due) {
        this.schedules = schedules;
        this.due = due;
    }

    @GetMapping
    @Operation(summary = "What comes in by the clock", operationId = "listImportSchedules")
    Page<Schedule> all() {
        return Page.whole(schedules.all());
    }

    @PostMapping
    @Requires(Permission.SCHEDULES_WRITE)
    @Operation(summary = "Let something come in by the clock", operationId = "createImportSchedule")
    ResponseEntity<Schedule> create(Caller caller, @RequestBody NewSchedule wanted) {
        var schedule = schedules.create(wanted, caller.userId());
        return Answers.created("/v1/import-schedules/" + schedule.id(), schedule, schedule.version());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import schedule and its next times", operationId = "getImportSchedule")
    ResponseEntity<Schedule> one(@PathVariable UUID id) {
        var schedule = schedules.find(id).orElseThrow(() -> Refused.notFound("import schedule"));
        return Answers.ok(schedule, schedule.version());
    }

    @PutMapping("/{id}")
    @Requires(Permission.SCHEDULES_WRITE)
    @Operation(summary = "Replace an import schedule", operationId = "replaceImportSchedule")
    ResponseEntity<Schedule> replace(
            @PathVariable UUID id, Precondition precondition, @RequestBody NewSchedule wanted) {
        return answer(schedules.change(id, precondition, before -> wanted));
    }

    @PatchMapping("/{id}")
    @Requires(Permission.SCHEDULES_WRITE)
    @Operation(summary = "Change an import schedule by merge patch", operationId = "updateImportSchedule")
    ResponseEntity<Schedule> patch(@PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        return answer(schedules.change(id, precondition, before -> patch.applyTo(before, NewSchedule::read)));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.SCHEDULES_WRITE)
    @Operation(
            summary = "Throw an import schedule away; what it brought in stays",
            operationId = "deleteImportSchedule")
    ResponseEntity<Void> delete(@PathVariable UUID id, Precondition precondition) {
        schedules.delete(id, precondition).made();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/runs")
    @Operation(summary = "Its last runs and the imports that they made", operationId = "listImportScheduleRuns")
    Page<ScheduleRun> runs(@PathVariable UUID id, @ParameterObject RunQuery query) {
        return schedules.runs(id, query.page()).orElseThrow(() -> Refused.notFound("import schedule"));
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Run it now",
            description =
                    "202: a query's import is queued, files are fetched in the background. Its runs say how it went.",
            operationId = "runImportSchedule")
    ResponseEntity<ScheduleRun> run(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/import-schedules/" + id + "/runs"))
                .body(due.runNow(id, caller.userId()).made());
    }

    private static ResponseEntity<Schedule> answer(Change<Schedule> change) {
        var schedule = change.made();
        return Answers.ok(schedule, schedule.version());
    }
}
