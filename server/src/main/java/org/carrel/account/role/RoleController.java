package org.carrel.account.role;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Roles", description = "What people may do: roles of the library's own, and to whom they are given.")
@RestController
@Requires(Permission.ROLES_WRITE)
class RoleController {
    private final NamedRoles roles;
    private final Granting granting;

    /** A permission, with what it allows. */
    record NamedPermission(Permission name, String allows) {}

    RoleController(NamedRoles roles, Granting granting) {
        this.roles = roles;
        this.granting = granting;
    }

    @GetMapping("/v1/permissions")
    @Operation(operationId = "listPermissions", summary = "Everything that a role can allow")
    Page<NamedPermission> permissions() {
        return Page.whole(Arrays.stream(Permission.values())
                .map(permission -> new NamedPermission(permission, permission.sentence()))
                .toList());
    }

    @GetMapping("/v1/roles")
    @Operation(operationId = "listRoles", summary = "The three roles of every library, and the library's own")
    Page<NamedRole> list() {
        return Page.whole(roles.all());
    }

    @PostMapping("/v1/roles")
    @Operation(operationId = "createRole", summary = "Make a role of the library's own")
    ResponseEntity<NamedRole> create(@RequestBody FirstNamedRole body, Caller caller) {
        var made = roles.create(body, caller.rights()).made();
        return Answers.created("/v1/roles/" + made.name(), made, made.version());
    }

    @GetMapping("/v1/roles/{name}")
    @Operation(operationId = "getRole", summary = "One role")
    ResponseEntity<NamedRole> get(@PathVariable String name) {
        return answer(roles.find(name).orElseThrow(() -> Refused.notFound("role")));
    }

    @PutMapping("/v1/roles/{name}")
    @Operation(
            operationId = "replaceRole",
            summary = "Change what a role is called and allows",
            description = "It holds for those who have it with their next request.")
    ResponseEntity<NamedRole> replace(
            @PathVariable String name, @RequestBody NewNamedRole body, Precondition precondition, Caller caller) {
        return answer(roles.replace(name, body, caller.rights(), precondition).made());
    }

    @DeleteMapping("/v1/roles/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRole", summary = "Delete a role that nobody has")
    void delete(@PathVariable String name, Precondition precondition, Caller caller) {
        roles.delete(name, caller.rights(), precondition).made();
    }

    @GetMapping("/v1/users/{id}/grants")
    @Operation(operationId = "getGrants", summary = "What somebody was given, and may do by it")
    ResponseEntity<Grants> grants(@PathVariable UUID id) {
        var grants = granting.find(id).orElseThrow(() -> Refused.notFound("user"));
        return Answers.ok(grants, grants.version());
    }

    @PutMapping("/v1/users/{id}/grants")
    @Operation(
            operationId = "replaceGrants",
            summary = "Give somebody roles of the library's own, and bind them to branches",
            description = "All of it: what is not named is taken away. Their role among the three is given by itself.")
    ResponseEntity<Grants> give(
            @PathVariable UUID id, @RequestBody NewGrants body, Precondition precondition, Caller caller) {
        var grants = granting.give(id, body, caller.rights(), precondition).made();
        return Answers.ok(grants, grants.version());
    }

    private static ResponseEntity<NamedRole> answer(NamedRole role) {
        return Answers.ok(role, role.version());
    }
}
