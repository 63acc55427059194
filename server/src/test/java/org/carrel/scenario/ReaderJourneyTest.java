package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class ReaderJourneyTest {
    @Autowired
    private Library library;

    @Test
    void a_reader_finds_reserves_borrows_renews_and_returns_a_book() {
        var desk = library.librarian().api();
        var ada = library.reader();
        var ben = library.reader();
        var book = desk.post(
                "/v1/books",
                Map.of("title", "Solaris", "contributors", java.util.List.of(Map.of("name", "Stanisław Lem"))));
        assertThat(book.status()).isEqualTo(201);
        var copy = desk.post("/v1/books/" + book.at("id") + "/copies", Map.of()).at("items/0/barcode");

        assertThat(library.api().get("/v1/books?title=sola").at("items/0/id")).isEqualTo(book.at("id"));
        var loan = desk.post("/v1/loans", Map.of("barcode", copy, "readerId", ada.id()));
        assertThat(loan.status()).isEqualTo(201);
        assertThat(desk.get(loan.header("Location").orElseThrow()).at("barcode"))
                .isEqualTo(copy);
        assertThat(ada.api().get("/v1/me/loans").at("items/0/title")).isEqualTo("Solaris");
        assertThat(ada.api().get("/v1/loans/" + loan.at("items/0/id")).status()).isEqualTo(200);
        assertThat(ben.api().get("/v1/loans/" + loan.at("items/0/id")).status()).isEqualTo(404);
        assertThat(ben.api().get("/v1/loans?readerId=" + ada.id()).status()).isEqualTo(404);

        assertThat(ben.api().patch("/v1/me", Map.of("fullName", "Ben Brook")).status())
                .isEqualTo(200);
        var hold = ben.api().post("/v1/holds", Map.of("bookId", book.at("id")));
        assertThat(hold.at("position")).isEqualTo("1");
        var renewal = ada.api().post("/v1/loans/" + loan.at("items/0/id") + "/renewals", "");
        assertThat(renewal.status()).isEqualTo(409);
        assertThat(renewal.text()).contains("somebody_waits");

        var back = desk.post("/v1/checkins", Map.of("barcode", copy));
        assertThat(back.at("route")).isEqualTo("hold_shelf");
        assertThat(back.at("keptFor/readerId")).isEqualTo(ben.id().toString());
        assertThat(back.at("keptFor/readerName")).isEqualTo("Ben Brook");
        assertThat(ada.api().post("/v1/loans", Map.of("barcode", copy)).text()).contains("kept_for_another");
        assertThat(ben.api().post("/v1/loans", Map.of("barcode", copy)).status())
                .isEqualTo(201);
        assertThat(ben.api().get("/v1/holds/" + hold.at("id")).at("state")).isEqualTo("fulfilled");
        assertThat(desk.delete("/v1/books/" + book.at("id")).status()).isEqualTo(409);
    }

    @Test
    void sixty_readers_ask_for_ten_copies_thirty_at_a_time_and_ten_get_one() throws Exception {
        var desk = library.librarian().api();
        var book = desk.post("/v1/books", Map.of("title", "Solaris")).at("id");
        desk.post("/v1/books/" + book + "/copies", Map.of("count", 10));
        var asking = IntStream.range(0, 60)
                .mapToObj(n -> library.reader())
                .<Callable<Reply>>map(reader -> () -> reader.api().post("/v1/loans", Map.of("bookId", book)))
                .toList();

        var answers = Crowd.atOnce(30, asking);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(50)
                .allSatisfy(answer -> assertThat(answer.at("reasons/0/code")).isEqualTo("not_enough_copies"));
        assertThat(library.api().get("/v1/books/" + book + "/stock").at("available"))
                .isEqualTo("0");
    }
}
