package org.carrel.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carrel.fuzz.Stage.Player;

/** What happens at the desk and in the catalogue, and wants several things that fit together. */
final class DeskScripts {
    private final Stage stage;
    private final Player admin;

    DeskScripts(Stage stage) {
        this.stage = stage;
        this.admin = stage.as("admin");
    }

    void play() {
        list();
        works();
        loan();
    }

    private void list() {
        var list = admin.asks("createReadingList", Map.of("name", "Utopias")).at("id");
        var first = admin.asks("addEntry", Map.of("bookId", book("Islandia")), list);
        var second = admin.asks("addEntry", Map.of("bookId", book("Erewhon")), list);
        admin.asks("reorderReadingList", Map.of("entryIds", List.of(second.at("id"), first.at("id"))), list);
    }

    private void works() {
        var edition = Map.of("title", "We", "contributors", List.of(Map.of("name", "Yevgeny Zamyatin")));
        var work = admin.asks("createBook", edition).at("workId");
        admin.asks("createBook", edition);
        var third = admin.asks("createBook", edition).at("id");
        var split = admin.asks("splitWork", Map.of("books", List.of(third)), work);
        admin.asks("joinWorks", Map.of("works", List.of(split.at("id"))), work);
        admin.asks("regroupWork", work);
    }

    /** It was to be short, so that it can become longer. */
    private void loan() {
        var branch = admin.asks("createBranch", Map.of("code", "STAGE", "name", "Stage", "timeZone", "Europe/Vienna"));
        var shelf = Map.of("branchId", branch.at("id"), "barcode", "STAGE-1");
        admin.asks("addCopies", shelf, book("Herland"));
        var reader = stage.newcomer().asks("getMe").at("id");
        var soon = Instant.now().plus(Duration.ofDays(2)).toString();
        var loan = admin.asks("checkOut", Map.of("barcode", "STAGE-1", "readerId", reader, "willReturnAt", soon));
        admin.asks("renewLoan", loan.at("items/0/id"));
        admin.asks("checkIn", Map.of("barcode", "STAGE-1"));
    }

    private String book(String title) {
        return admin.asks("createBook", Map.of("title", title)).at("id");
    }
}
