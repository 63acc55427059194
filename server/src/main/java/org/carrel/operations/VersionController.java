package org.carrel.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Operations")
@RestController
class VersionController {
    record Version(String name, String version) {}

    @Operation(operationId = "getVersion", summary = "Which program answers")
    @Open
    @GetMapping("/v1/version")
    Version version() {
        return new Version("Carrel", Versions.own());
    }
}
