package org.carrel.catalogue;

import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.platform.http.Fields;

/** The numbers that others know an edition by. An ISBN is given once among the books that are not deleted. */
public record Identifiers(
        Optional<Isbn> isbn,
        Optional<Issn> issn,
        Optional<String> lccn,
        Optional<String> oclc,
        Optional<String> controlNumber) {
    static Supplier<Identifiers> read(Fields in) {
        var isbn = in.text("isbn", 100).as(Isbn::parse).optional();
        var issn = in.text("issn", 20).as(Issn::parse).optional();
        var lccn = in.text("lccn", 50).optional();
        var oclc = in.text("oclc", 50).optional();
        var control = in.text("controlNumber", 100).optional();
        return () -> new Identifiers(isbn.get(), issn.get(), lccn.get(), oclc.get(), control.get());
    }
}
