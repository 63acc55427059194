package org.carrel.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;

/** Numbers that books are known by, in one spelling: letters and digits; an ISBN with thirteen digits. */
final class Identities {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    private Identities() {}

    static void add(Document document, Identifiers identifiers) {
        Stream.of(
                        identifiers.isbn().map(Isbn::digits).stream(),
                        identifiers.otherIsbns().stream().map(Isbn::digits),
                        identifiers.issn().map(Issn::text).stream(),
                        identifiers.lccn().stream(),
                        identifiers.oclc().stream(),
                        identifiers.controlNumber().stream())
                .flatMap(texts -> texts)
                .map(Identities::bare)
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(text -> document.add(new StringField(TextFields.IDENTIFIERS, text, Store.NO)));
    }

    /** As it is looked for; an ISBN of any spelling as its thirteen digits. */
    static String asked(String text) {
        return isbn(text).orElseGet(() -> bare(text));
    }

    /** The ISBN that a text is, if it is one: of ten or thirteen digits, with hyphens, blanks or the word before it. */
    static Optional<String> isbn(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("(?i)^isbn(-?1[03])?\\s*:?\\s*", "");
        if (!bare.matches("[0-9][0-9 \\u2010-\\u2015-]{8,20}[0-9Xx]")) {
            return Optional.empty();
        }
        return Isbn.tryRepair(bare).map(Isbn::digits);
    }

    private static String bare(String text) {
        return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
