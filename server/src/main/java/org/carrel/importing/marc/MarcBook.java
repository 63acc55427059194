package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.joined;
import static org.carrel.importing.marc.MarcFields.text;
import static org.carrel.importing.marc.MarcFields.texts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.importing.Draft;
import org.carrel.marc.Isbd;

/** What a bibliographic record of MARC 21 says of a book (Library of Congress, MARC 21 Format for Bibliographic Data). */
final class MarcBook {
    /** Of the library that wrote the record, or of no interest to a reader. */
    private static final Set<String> NO_NOTES = Set.of("520", "541", "561", "583", "584");

    private static final Set<String> NO_LANGUAGE = Set.of("zxx", "mul", "und", "mis");
    private final MarcFields in;
    private final Draft draft;

    private MarcBook(MarcFields in, Draft draft) {
        this.in = in;
        this.draft = draft;
    }

    static Draft draft(MarcFields in, Clock clock) {
        var draft = new Draft(clock);
        new MarcBook(in, draft).tell();
        return draft;
    }

    private void tell() {
        MarcTitles.tell(in, draft);
        MarcPeople.tell(in, draft);
        MarcImprint.tell(in, draft);
        MarcNumbers.tell(in, draft);
        MarcSubjects.tell(in, draft);
        edition();
        language();
        series();
        summary();
        notes();
        in.first("300").map(field -> joined(field, "abcefg")).ifPresent(draft::physicalDescription);
        in.fields("856").flatMap(field -> texts(field, "u")).forEach(draft::link);
        draft.format(FormOf.format(in).name());
        FormOf.audience(in).ifPresent(audience -> draft.audience(audience.name()));
    }

    private void edition() {
        in.first("250").map(field -> Isbd.clean(joined(field, "ab"))).ifPresent(draft::edition);
    }

    private void language() {
        in.fixed(35, 38)
                .filter(MarcBook::isLanguage)
                .or(() -> in.first("041")
                        .flatMap(field -> text(field, 'a'))
                        .filter(text -> text.length() >= 3)
                        .map(text -> text.substring(0, 3))
                        .filter(MarcBook::isLanguage))
                .ifPresent(draft::language);
    }

    private static boolean isLanguage(String code) {
        return code.chars().allMatch(Character::isLetter) && !NO_LANGUAGE.contains(code);
    }

    /** As printed (490), else as traced (8xx), else as it was written until 2008 (440). */
    private void series() {
        in.fields("490", "830", "440", "800", "810", "811").findFirst().ifPresent(field -> {
            var traced = field.getTag().startsWith("80") || field.getTag().startsWith("81");
            draft.series(Isbd.clean(joined(field, traced ? "tnp" : "anp")));
            text(field, 'v').map(Isbd::clean).ifPresent(draft::seriesNumber);
        });
    }

    /** All but a warning about the contents. */
    private void summary() {
        var text = in.fields("520")
                .filter(field -> field.getIndicator1() != '4')
                .map(field -> joined(field, "ab"))
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
        Optional.of(text).filter(all -> !all.isEmpty()).ifPresent(draft::summary);
    }

    private void notes() {
        in.all().stream()
                .filter(field -> field.getTag().compareTo("500") >= 0
                        && field.getTag().compareTo("590") < 0
                        && !NO_NOTES.contains(field.getTag()))
                .map(field -> text(field, '3').map(part -> part.strip() + " ").orElse("")
                        + joined(field, "abcdefghijklmnopqrstuvxyz"))
                .forEach(draft::note);
    }
}
