package org.carrel.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class BranchRoutesTest {
    private static final String MAIN = "/v1/branches/00000000-0000-7000-8000-0000000000b1";
    private static final Map<String, String> WEST =
            Map.of("code", "west", "name", "West", "timeZone", "Europe/Helsinki", "address", "Main street 1");

    @Autowired
    Library library;

    private Api admin = Api.at(0);

    @BeforeEach
    void an_admin() {
        admin = library.admin().api();
    }

    @Test
    void one_branch_is_there_from_the_start_and_stays() {
        var list = library.api().get("/v1/branches");
        assertThat(list.at("total")).isEqualTo("1");
        assertThat(list.at("items/0/code")).isEqualTo("MAIN");
        assertThat(list.at("items/0/timeZone")).isEqualTo("UTC");

        assertThat(admin.delete(MAIN).reasons()).containsExactly("only_branch");
    }

    @Test
    void a_branch_is_opened_changed_and_closed() {
        var made = admin.post("/v1/branches", WEST);
        var path = "/v1/branches/" + made.at("id");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains(path);
        assertThat(made.at("code")).isEqualTo("WEST");
        assertThat(library.api().get(path).body()).isEqualTo(made.body());
        assertThat(admin.put(path, made.text()).status()).isEqualTo(200);

        assertThat(admin.with("If-Match", "\"1\"")
                        .patch(path, Map.of("name", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(admin.patch(path, "{\"address\": null}").body().has("address"))
                .isFalse();
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(library.api().get(path).status()).isEqualTo(404);
    }

    @Test
    void a_branch_with_copies_is_not_closed_and_all_reasons_are_given() {
        var book = admin.post("/v1/books", Map.of("title", "Emma")).at("id");
        admin.post("/v1/books/" + book + "/copies", Map.of());

        assertThat(admin.delete(MAIN).reasons()).containsExactly("branch_has_copies", "only_branch");
    }

    @Test
    void a_code_is_given_once() {
        admin.post("/v1/branches", WEST);

        var second = admin.post("/v1/branches", WEST);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("reasons/0/facts/field")).isEqualTo("code");
        assertThat(admin.patch(MAIN, Map.of("code", "West")).status()).isEqualTo(409);
        assertThat(admin.patch(MAIN, Map.of("code", "main")).status()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_with_a_branch_is_said() {
        var reply = admin.post("/v1/branches", Map.of("code", "a b", "timeZone", "GMT+25", "phone", "1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("code", "name", "timeZone", "phone");
        assertThat(admin.put("/v1/branches/" + UUID.randomUUID(), WEST).status())
                .isEqualTo(404);
    }

    @Test
    void only_an_admin_opens_branches() {
        assertThat(library.api().post("/v1/branches", WEST).status()).isEqualTo(401);
        assertThat(library.librarian().api().post("/v1/branches", WEST).status())
                .isEqualTo(403);
    }
}
