package org.carrel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.platform.http.Fields;

/**
 * The numbers that others know an edition by.
 *
 * @param isbn given once among the books that are not deleted
 * @param otherIsbns further ones that are printed in it: of another binding, of the whole set
 */
public record Identifiers(
        Optional<Isbn> isbn,
        List<Isbn> otherIsbns,
        Optional<Issn> issn,
        Optional<String> lccn,
        Optional<String> oclc,
        Optional<String> controlNumber) {
    public Identifiers {
        otherIsbns = List.copyOf(otherIsbns);
    }

    static Supplier<Identifiers> read(Fields in) {
        var isbn = in.text("isbn", 100).as(Isbn::parse).optional();
        var others = in.texts("otherIsbns", 50, 100)
                .as(texts -> texts.stream().map(Isbn::parse).toList())
                .or(List.of());
        var issn = in.text("issn", 20).as(Issn::parse).optional();
        var lccn = in.text("lccn", 50).optional();
        var oclc = in.text("oclc", 50).optional();
        var control = in.text("controlNumber", 100).optional();
        return () -> new Identifiers(isbn.get(), others.get(), issn.get(), lccn.get(), oclc.get(), control.get());
    }
}
