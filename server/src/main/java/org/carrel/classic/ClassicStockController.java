package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.holding.Copies;
import org.carrel.holding.Stocks;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Classic")
@RestController
@RequestMapping("/stock")
class ClassicStockController {
    private final Copies copies;
    private final Stocks stocks;

    ClassicStockController(Copies copies, Stocks stocks) {
        this.copies = copies;
        this.stocks = stocks;
    }

    /**
     * So many copies of a book: to be added, or available.
     *
     * @param quantity 1 to 1,000 where it is to be added
     */
    @Schema(name = "ClassicStock")
    record Quantity(@JsonProperty("book_id") UUID bookId, int quantity) {
        static Quantity read(Fields in) {
            var bookId = in.id("book_id").required();
            var quantity = in.whole("quantity", 1, 1_000).required();
            in.done();
            return new Quantity(bookId.get(), quantity.get());
        }
    }

    @Operation(operationId = "classicAddStock", summary = "Add copies to what is there")
    @Requires(Permission.HOLDINGS_WRITE)
    @PostMapping
    Quantity add(@RequestBody Quantity more, Caller caller) {
        copies.add(more.bookId(), more.quantity(), caller.rights()).made();
        return available(more.bookId());
    }

    @Operation(operationId = "classicGetStock", summary = "How many copies are available")
    @Open
    @GetMapping("/{book_id}")
    Quantity stock(@PathVariable("book_id") UUID bookId) {
        return available(bookId);
    }

    private Quantity available(UUID bookId) {
        return stocks.of(bookId)
                .map(stock -> new Quantity(bookId, stock.available()))
                .orElseThrow(() -> Refused.notFound("book"));
    }
}
