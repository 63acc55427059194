package org.carrel.account.role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Permission;
import org.carrel.account.Role;
import org.carrel.platform.audit.Shown;

/**
 * What somebody was given, and what they may do by it.
 *
 * @param role the one of the three that they have
 * @param roles the library's own roles that they have beside it
 * @param branches the branches that they are bound to; empty for all
 * @param permissions all that they may do
 */
@Shown
record Grants(
        Role role,
        List<String> roles,
        List<UUID> branches,
        List<Permission> permissions,
        @JsonIgnore int version) {}
