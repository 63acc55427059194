package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidValue;

/**
 * What somebody may do, named as programs name it in scopes. Roles are sets of these; routes ask for one of them, never for
 * a role. A name that was once given keeps its meaning, for keys and roles out there have it.
 */
public enum Permission {
    OWN_READ("own:read", "See one's own account, loans, holds, lists and saved searches."),
    OWN_WRITE(
            "own:write", "Borrow, renew and reserve for oneself; change one's own account, lists and saved searches."),
    CATALOGUE_READ(
            "catalogue:read",
            "See what of the catalogue is not public: deleted books, records as they came, missing covers."),
    CATALOGUE_WRITE("catalogue:write", "Catalogue: make, change, delete and restore books, authors, works and covers."),
    HOLDINGS_READ("holdings:read", "See copies with their prices and notes."),
    HOLDINGS_WRITE("holdings:write", "Add, change and withdraw copies."),
    BRANCHES_WRITE("branches:write", "Open, change and close branches."),
    CIRCULATION_READ("circulation:read", "See everybody's loans and holds."),
    CIRCULATION_WRITE("circulation:write", "Run the desk: check out, check in, renew and reserve for others."),
    POLICIES_WRITE("policies:write", "Set the rules of lending."),
    PATRONS_READ("patrons:read", "Find people and see their accounts."),
    PATRONS_WRITE(
            "patrons:write",
            "Change readers' profile and membership, suspend them, end their sessions; with roles:write, of staff, too."),
    PATRONS_ERASE("patrons:erase", "Export and erase what is known of a person."),
    ROLES_WRITE("roles:write", "Give people roles and branches, and make roles."),
    PROGRAMS_WRITE("programs:write", "Let programs in: service accounts and their keys."),
    IMPORTS_READ("imports:read", "See imports, their reports and schedules, and ask other catalogues."),
    IMPORTS_WRITE("imports:write", "Import books, and undo imports."),
    SCHEDULES_WRITE("schedules:write", "Set up imports that begin by the clock."),
    MESSAGES_READ("messages:read", "Read the outbox."),
    MESSAGES_WRITE("messages:write", "Have failed messages sent again."),
    AUDIT_READ("audit:read", "Read and export the audit trail."),
    SYSTEM_READ("system:read", "See how the service is: health, metrics, the index, why a hit is where it is."),
    SYSTEM_WRITE("system:write", "Have the index built anew, and change how the service works.");

    private final String token;
    private final String sentence;

    Permission(String token, String sentence) {
        this.token = token;
        this.sentence = sentence;
    }

    /** As it stands in scopes, roles and answers, such as {@code catalogue:write}. */
    @JsonValue
    public String token() {
        return token;
    }

    /** What it allows, for whoever puts a role together. */
    public String sentence() {
        return sentence;
    }

    /**
     * Reads a list of them, as a request names it.
     *
     * @throws InvalidValue what would be right
     */
    public static Set<Permission> all(List<String> tokens) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var token : tokens) {
            permissions.add(
                    of(token).orElseThrow(() -> new InvalidValue("not_allowed", "Must be among: " + names() + ".")));
        }
        if (permissions.isEmpty()) {
            throw new InvalidValue("too_few", "Must name at least one permission.");
        }
        return permissions;
    }

    private static String names() {
        return Arrays.stream(values()).map(Permission::token).collect(Collectors.joining(", "));
    }

    public static Optional<Permission> of(String token) {
        return Arrays.stream(values())
                .filter(permission -> permission.token.equals(token))
                .findFirst();
    }
}
