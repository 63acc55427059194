package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.Repository;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as everybody, over HTTP, and holds what was answered against the committed table. */
@CarrelTest
class RoutePermissionsTest {
    private static final String HEAD = """
            # Who may call what

            Drawn by a test that calls every route as nobody, as a reader (*guest*), as a volunteer (a role of a library's own, with
            `circulation:write` alone beside *guest*), as a librarian and as an admin. **yes**: the permission is there, what the route
            then says is its own matter; **no**: refused with 403; **sign in**: refused with 401. Where two permissions are named, one
            is enough; a route then looks at whose affairs it is about.

            | route | needs | nobody | guest | volunteer | librarian | admin |
            |---|---|---|---|---|---|---|
            """;

    @Autowired
    private Library library;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<Person, Api> sessions = new HashMap<>();

    private record Route(String method, String path, HandlerMethod handler) {
        /** Nothing has this id, so that whoever gets through does no harm. */
        String somewhere() {
            return path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-00000000dead");
        }
    }

    @BeforeEach
    void people() {
        people.put("guest", library.reader());
        people.put("volunteer", volunteer());
        people.put("librarian", library.librarian());
        people.put("admin", library.admin());
    }

    @Test
    void what_every_role_may_do_stands_in_the_committed_table() {
        var table = new StringBuilder(HEAD);
        for (var route : routes()) {
            var needs = String.join(" or ", AccessCheck.needs(route.handler()));
            var cells = new ArrayList<String>();
            cells.add("`" + route.method() + " " + route.path() + "`");
            cells.add(needs.isEmpty() ? "open" : needs);
            cells.add(said(call(route, library.api())));
            people.values().forEach(person -> cells.add(said(call(route, as(person, route)))));
            table.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        Repository.assertCommitted("docs/permissions.md", table.toString(), "-Dcarrel.permissions.write=true");
    }

    @Test
    void no_route_is_closed_to_everybody_by_oversight() {
        assertThat(routes())
                .filteredOn(route -> !AccessCheck.open(route.handler()))
                .allSatisfy(route -> assertThat(AccessCheck.required(route.handler()))
                        .as(route.toString())
                        .isNotEmpty());
    }

    /** Else a key that was made for looking could write. */
    @Test
    void who_may_only_see_writes_nothing() {
        assertThat(routes())
                .filteredOn(route -> !route.method().equals("GET"))
                .allSatisfy(route -> assertThat(AccessCheck.required(route.handler()))
                        .as(route.method() + " " + route.path())
                        .noneMatch(permission -> permission.token().endsWith(":read")));
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.carrel."))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Route(method.name(), path, entry.getValue()))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    /** A session of its own where the route, or the one before, may end it, or all others; who only reads ends none. */
    private Api as(Person person, Route route) {
        if (!route.method().equals("GET")) {
            sessions.remove(person);
            return library.signIn(person.username(), person.password()).api();
        }
        return sessions.computeIfAbsent(
                person, one -> library.signIn(one.username(), one.password()).api());
    }

    private static Reply call(Route route, Api api) {
        var body = "{\"nonsense\": true}";
        return switch (route.method()) {
            case "POST" -> api.post(route.somewhere(), body);
            case "PUT" -> api.put(route.somewhere(), body);
            case "PATCH" -> api.patch(route.somewhere(), body);
            // Of a version that nothing has, for one of them erases whoever asks.
            case "DELETE" -> api.with("If-Match", "\"999999\"").delete(route.somewhere());
            default -> api.send(route.method(), route.somewhere());
        };
    }

    /** What signing in says to who sends nonsense is its own matter; a session that is over would say nothing of permissions. */
    private static String unproven(String code) {
        assertThat(code).isNotEqualTo("invalid_token");
        return code.equals("not_signed_in") ? "sign in" : "yes";
    }

    private static String said(Reply reply) {
        return switch (reply.status()) {
            case 401 -> unproven(reply.code());
            case 403 -> reply.code().equals("role_missing") ? "no" : "yes";
            default -> "yes";
        };
    }

    private Person volunteer() {
        var person = library.reader();
        TestDatabase.jdbc().sql("""
                        insert into custom_role (name, title, permissions, created_at, updated_at)
                        values ('table-volunteer', 'Volunteer', '{circulation:write}', now(), now())
                        on conflict do nothing
                        """).update();
        TestDatabase.jdbc()
                .sql("insert into user_custom_role (user_id, role_name) values (:user, 'table-volunteer')")
                .param("user", person.id())
                .update();
        return person;
    }
}
