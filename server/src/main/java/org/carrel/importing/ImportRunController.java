package org.carrel.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Requires;
import org.carrel.account.Role;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/imports/runs")
@Requires(Role.LIBRARIAN)
@Tag(name = "Imports", description = "What comes in from elsewhere")
class ImportRunController {
    private final ImportRuns runs;

    ImportRunController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "What was imported, the latest first", operationId = "listImportRuns")
    Page<ImportRun> page(@ParameterObject ImportRunQuery query) {
        return runs.page(query);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import and how far it has come", operationId = "getImportRun")
    ImportRun one(@PathVariable UUID id) {
        return runs.find(id).orElseThrow(() -> Refused.notFound("import run"));
    }

    @GetMapping("/{id}/problems")
    @Operation(summary = "What was wrong with its rows", operationId = "listImportProblems")
    Page<ImportProblem> problems(@PathVariable UUID id, @ParameterObject ProblemQuery query) {
        return runs.problems(id, query.page()).orElseThrow(() -> Refused.notFound("import run"));
    }
}
