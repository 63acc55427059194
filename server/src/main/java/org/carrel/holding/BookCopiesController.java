package org.carrel.holding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.catalogue.Books;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Copies")
@Requires(Permission.HOLDINGS_WRITE)
class BookCopiesController {
    private final Books books;
    private final Copies copies;
    private final Stocks stocks;

    /** The copies that were added. */
    record AddedCopies(List<Copy> items) {}

    BookCopiesController(Books books, Copies copies, Stocks stocks) {
        this.books = books;
        this.copies = copies;
        this.stocks = stocks;
    }

    @PostMapping("/copies")
    @Operation(operationId = "addCopies", summary = "Add copies to a book")
    ResponseEntity<AddedCopies> add(@PathVariable UUID id, @RequestBody NewCopies wanted, Caller caller) {
        var added = copies.add(id, wanted, caller.rights()).made();
        var place = added.size() == 1 ? "/v1/copies/" + added.getFirst().id() : "/v1/books/" + id + "/copies";
        return ResponseEntity.created(URI.create(place)).body(new AddedCopies(added));
    }

    @GetMapping("/copies")
    @Open
    @Operation(
            operationId = "listCopiesOfBook",
            summary = "Copies of a book",
            description = "Prices, notes and why a copy was withdrawn are shown to librarians only.")
    Page<Copy> list(@PathVariable UUID id, @ParameterObject CopyQuery query, Optional<Caller> caller) {
        if (!books.exists(id)) {
            throw Refused.notFound("book");
        }
        var staff = caller.filter(who -> who.may(Permission.HOLDINGS_READ)).isPresent();
        UnaryOperator<Copy> shown = staff ? UnaryOperator.identity() : Copy::withoutStaffMatters;
        return copies.list(query.ofBook(id)).map(shown);
    }

    @GetMapping("/stock")
    @Open
    @Operation(operationId = "getStock", summary = "How many copies of a book there are")
    Stock stock(@PathVariable UUID id) {
        return stocks.of(id).orElseThrow(() -> Refused.notFound("book"));
    }
}
