package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.text;
import static org.carrel.importing.marc.MarcFields.texts;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.importing.Draft;

/** The numbers that others know it by. Cancelled and wrong ones ($z) name something else, or nothing. */
final class MarcNumbers {
    private static final Pattern ISBN = Pattern.compile("^(?:ISBN[: ]*)?([0-9][0-9 \\u2010-\\u2015-]{5,20}[0-9Xx])");
    private static final Pattern ISSN = Pattern.compile("[0-9]{4}-?[0-9]{3}[0-9Xx]");
    private static final Pattern OCLC =
            Pattern.compile("\\(OCoLC\\)\\s*(?:(?:ocm|ocn|on)0*)?([^\\s].*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIXED = Pattern.compile("(?:ocm|ocn|on)0*([0-9]+)");

    private MarcNumbers() {}

    static void tell(MarcFields in, Draft draft) {
        in.fields("020").flatMap(field -> texts(field, "a")).forEach(text -> draft.isbn(bareIsbn(text)));
        in.fields("022")
                .flatMap(field -> texts(field, "a"))
                .map(ISSN::matcher)
                .filter(java.util.regex.Matcher::find)
                .findFirst()
                .ifPresent(issn -> draft.issn(issn.group()));
        in.fields("010").flatMap(field -> text(field, 'a').stream()).findFirst().ifPresent(draft::lccn);
        oclc(in).ifPresent(draft::oclc);
        in.control("001").ifPresent(number -> draft.controlNumber(owned(in, number)));
    }

    /** Without the binding behind it: {@code 0786816155 (pbk.)}. */
    private static String bareIsbn(String text) {
        if (text.length() == 13 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        var found = ISBN.matcher(text.strip());
        return found.find() ? found.group(1) : text;
    }

    /** Every library counts from one: the number is told from another's by whose it is (003). */
    private static String owned(MarcFields in, String number) {
        return in.control("003").map(owner -> "(" + owner + ")" + number).orElse(number);
    }

    private static Optional<String> oclc(MarcFields in) {
        var own = in.control("001").stream()
                .filter(number -> number.startsWith("o"))
                .map(PREFIXED::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(number -> number.group(1));
        var system = in.fields("035")
                .flatMap(field -> texts(field, "a"))
                .map(String::strip)
                .filter(text -> text.startsWith("("))
                .map(OCLC::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(number -> number.group(1));
        return Stream.concat(system, own).findFirst();
    }
}
