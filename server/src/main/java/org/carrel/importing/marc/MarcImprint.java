package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.importing.Draft;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;

/** Who brought it out and when: 264 of the publisher, else 260, else what another 264 says; the year as 008 has it. */
final class MarcImprint {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[12][0-9]{3}(?![0-9])");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,4}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern NOBODY = Pattern.compile("(?i)not identified|\\bs\\. ?n\\b|no publisher|sine nomine");
    private final MarcFields in;
    private final Draft draft;

    private MarcImprint(MarcFields in, Draft draft) {
        this.in = in;
        this.draft = draft;
    }

    static void tell(MarcFields in, Draft draft) {
        var imprint = new MarcImprint(in, draft);
        imprint.publisher();
        imprint.date();
    }

    private Stream<DataField> statements() {
        return Stream.of(
                        in.fields("264").filter(field -> field.getIndicator2() == '1'),
                        in.fields("260"),
                        in.fields("264").filter(field -> field.getIndicator2() != '1'))
                .flatMap(fields -> fields);
    }

    private void publisher() {
        statements()
                .flatMap(field -> text(field, 'b').stream())
                .map(text -> Isbd.withoutBrackets(Isbd.clean(text)))
                .filter(text -> !NOBODY.matcher(text).find())
                .findFirst()
                .ifPresent(draft::publisher);
    }

    private void date() {
        var printed = statements()
                .flatMap(field -> text(field, 'c').stream())
                .map(Isbd::clean)
                .filter(text -> !text.isEmpty())
                .findFirst();
        var year = fixedYear().or(() -> printed.flatMap(MarcImprint::year));
        year.ifPresent(draft::published);
        printed.filter(text -> !PLAIN.matcher(text).matches()).ifPresent(draft::publishedText);
    }

    /** The first date of 008, unless its type says that it is none. */
    private Optional<String> fixedYear() {
        return in.fixed(7, 11)
                .filter(text -> DIGITS.matcher(text).matches() && !text.equals("9999") && !text.equals("0000"))
                .filter(text -> in.control("008", 6) != 'b');
    }

    private static Optional<String> year(String printed) {
        if (PLAIN.matcher(printed).matches()) {
            return Optional.of(printed);
        }
        var found = YEAR.matcher(printed);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
