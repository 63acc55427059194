package org.carrel.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class CopyRoutesTest {
    @Autowired
    Library library;

    private Api staff = Api.at(0);
    private String book = "";

    @BeforeEach
    void a_book() {
        staff = library.librarian().api();
        book = staff.post("/v1/books", Map.of("title", "Emma")).at("id");
    }

    @Test
    void a_copy_is_added_with_all_that_is_said_of_it() {
        var reply = add(Map.of(
                "barcode", "OLD-17.b",
                "shelfLocation", "A3",
                "callNumber", "823.7 AUS",
                "itemType", "rare",
                "price", Map.of("amount", 1250, "currency", "EUR"),
                "condition", "good",
                "acquiredOn", "2020-02-29",
                "notes", "gift"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var id = reply.at("items/0/id");
        assertThat(reply.header("Location")).contains("/v1/copies/" + id);

        var copy = staff.get("/v1/copies/" + id);
        assertThat(copy.body()).isEqualTo(reply.body().at("/items/0"));
        assertThat(copy.at("status")).isEqualTo("available");
        assertThat(copy.at("price/amount")).isEqualTo("1250");
        assertThat(copy.at("acquiredOn")).isEqualTo("2020-02-29");
        assertThat(copy.at("branchId")).isEqualTo("00000000-0000-7000-8000-0000000000b1");
    }

    @Test
    void many_copies_get_barcodes_of_our_own_and_stand_in_stock() {
        var reply = add(Map.of("count", 1000));
        assertThat(each(reply, "barcode")).hasSize(1000).doesNotHaveDuplicates().allMatch(b -> b.matches("C\\d{9}"));

        var stock = library.api().get("/v1/books/" + book + "/stock");
        assertThat(stock.at("total")).isEqualTo("1000");
        assertThat(stock.at("available")).isEqualTo("1000");
        assertThat(stock.at("byBranch/0/available")).isEqualTo("1000");
        assertThat(library.api().get("/v1/books/" + book + "/copies?limit=5").at("total"))
                .isEqualTo("1000");
    }

    @Test
    void a_barcode_that_was_scanned_is_passed_over_when_it_is_our_turn() {
        add(Map.of("barcode", "C000000026"));

        assertThat(each(add(Map.of("count", 2)), "barcode")).containsExactly("C000000018", "C000000034");
        var twice = add(Map.of("barcode", "C000000026"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.reasons()).containsExactly("barcode_taken");
    }

    @Test
    void what_is_wrong_with_copies_is_said() {
        var reply = add(Map.of(
                "count", 1001,
                "barcode", "a b",
                "branchId", "7",
                "itemType", "Very Rare",
                "price", Map.of("amount", 1, "currency", "EURO"),
                "acquiredOn", "2021-02-29",
                "referenceOnly", "yes",
                "colour", "blue"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields())
                .containsExactlyInAnyOrder(
                        "count",
                        "barcode",
                        "branchId",
                        "itemType",
                        "price.currency",
                        "acquiredOn",
                        "referenceOnly",
                        "colour");
        assertThat(add(Map.of("count", 0)).wrongFields()).containsExactly("count");
        assertThat(add(Map.of("count", 2, "barcode", "X")).wrongFields()).containsExactly("barcode");
        assertThat(add(Map.of("branchId", UUID.randomUUID().toString())).status())
                .isEqualTo(422);
        assertThat(staff.post("/v1/books/" + UUID.randomUUID() + "/copies", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(library.reader()
                        .api()
                        .post("/v1/books/" + book + "/copies", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_status_follows_from_the_facts() {
        var id = add(Map.of()).at("items/0/id");
        var path = "/v1/copies/" + id;

        assertThat(staff.patch(path, Map.of("referenceOnly", true)).at("status"))
                .isEqualTo("reference_only");
        assertThat(staff.patch(path, Map.of("damaged", true)).at("status")).isEqualTo("damaged");
        assertThat(staff.patch(path, Map.of("missing", true)).at("status")).isEqualTo("missing");
        assertThat(staff.patch(path, Map.of("lost", true)).at("status")).isEqualTo("lost");
        assertThat(staff.post(path + "/withdrawal", Map.of("reason", "worn out"))
                        .at("status"))
                .isEqualTo("withdrawn");
        assertThat(staff.get(path).at("withdrawalReason")).isEqualTo("worn out");
        assertThat(library.api().get("/v1/books/" + book + "/stock").at("total"))
                .isEqualTo("0");
        assertThat(staff.delete(path + "/withdrawal").at("status")).isEqualTo("lost");
        var found =
                staff.patch(path, "{\"lost\": null, \"missing\": false, \"damaged\": false, \"referenceOnly\": false}");
        assertThat(found.at("status")).isEqualTo("available");
        assertThat(staff.with("If-Match", "\"1\"")
                        .patch(path, Map.of("lost", true))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_copy_that_somebody_has_is_not_withdrawn() {
        var barcode = add(Map.of()).at("items/0/barcode");
        var id = staff.get("/v1/copies?barcode=" + barcode).at("items/0/id");
        library.reader().api().post("/v1/loans", Map.of("barcode", barcode));

        assertThat(staff.get("/v1/copies/" + id).at("status")).isEqualTo("on_loan");
        assertThat(library.api().get("/v1/books/" + book + "/stock").at("onLoan"))
                .isEqualTo("1");
        var refused = staff.post("/v1/copies/" + id + "/withdrawal", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reasons()).hasSize(1);
    }

    @Test
    void a_copy_that_comes_in_goes_to_the_first_who_waits() {
        var first = add(Map.of()).at("items/0/barcode");
        library.reader().api().post("/v1/loans", Map.of("barcode", first));
        assertThat(library.reader()
                        .api()
                        .post("/v1/holds", Map.of("bookId", book))
                        .at("state"))
                .isEqualTo("waiting");

        assertThat(add(Map.of()).at("items/0/status")).isEqualTo("on_hold_shelf");
        assertThat(library.api().get("/v1/books/" + book + "/stock").at("onHoldShelf"))
                .isEqualTo("1");
    }

    @Test
    void copies_are_found_by_what_they_are() {
        var west = library.admin()
                .api()
                .post("/v1/branches", Map.of("code", "WEST", "name", "West", "timeZone", "UTC"))
                .at("id");
        add(Map.of("count", 3));
        var away = add(Map.of("branchId", west)).at("items/0/id");
        staff.patch("/v1/copies/" + away, Map.of("missing", true));

        assertThat(staff.get("/v1/copies?branchId=" + west).at("total")).isEqualTo("1");
        assertThat(staff.get("/v1/copies?status=missing").at("items/0/id")).isEqualTo(away);
        assertThat(staff.get("/v1/copies?status=available&bookId=" + book).at("total"))
                .isEqualTo("3");
        assertThat(staff.get("/v1/copies?status=on_fire").wrongFields()).containsExactly("status");
        assertThat(library.reader().api().get("/v1/copies").status()).isEqualTo(403);
        var stock = library.api().get("/v1/books/" + book + "/stock");
        assertThat(stock.at("away")).isEqualTo("1");
        assertThat(stock.body().path("byBranch")).hasSize(2);
    }

    @Test
    void readers_do_not_see_prices_and_notes() {
        add(Map.of("notes", "gift", "price", Map.of("amount", 1, "currency", "EUR")));

        var path = "/v1/books/" + book + "/copies";
        assertThat(staff.get(path).at("items/0/notes")).isEqualTo("gift");
        assertThat(library.api().get(path).text()).doesNotContain("gift").doesNotContain("price");
        assertThat(library.api()
                        .get("/v1/books/" + UUID.randomUUID() + "/copies")
                        .status())
                .isEqualTo(404);
        assertThat(library.api()
                        .get("/v1/books/" + UUID.randomUUID() + "/stock")
                        .status())
                .isEqualTo(404);
    }

    private Reply add(Map<String, Object> copies) {
        return staff.post("/v1/books/" + book + "/copies", copies);
    }

    private static List<String> each(Reply reply, String field) {
        return StreamSupport.stream(reply.body().path("items").spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
