package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.joined;
import static org.carrel.importing.marc.MarcFields.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.author.NewAuthor;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;

/** Somebody as a heading names them: {@code Chabon, Michael, 1963-} is Michael Chabon, sorted under C. */
final class MarcName {
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEHIND = Pattern.compile("(?i)(jr|sr|ii|iii|iv)\\.?");
    private static final Pattern JUNIOR = Pattern.compile("(?i)[js]r");
    private static final Pattern YEARS =
            Pattern.compile("(?:b\\. ?)?(\\d{3,4})?\\??(?: ?[-–] ?(?:(\\d{3,4})\\??)?)?[.,]?");

    private MarcName() {}

    /** Empty where the heading has no name. */
    static Optional<NewAuthor> author(DataField field, List<String> variants) {
        return name(field).map(name -> {
            var years = years(field);
            return new NewAuthor(name, sortName(field), years.born(), years.died(), variants);
        });
    }

    /** As one would say it. */
    static Optional<String> name(DataField field) {
        var heading = sortName(field);
        return Optional.of(isInverted(field, heading) ? said(heading) : heading)
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isInverted(DataField field, String heading) {
        return isPerson(field)
                && field.getIndicator1() != '0'
                && field.getIndicator1() != '3'
                && heading.contains(", ");
    }

    /** Also of a field 880, which is of the tag that it is linked to. */
    private static boolean isPerson(DataField field) {
        var tag = MarcFields.Link.of(field)
                .filter(link -> field.getTag().equals("880"))
                .map(MarcFields.Link::tag)
                .orElse(field.getTag());
        return tag.endsWith("00");
    }

    private static String sortName(DataField field) {
        if (!isPerson(field)) {
            return cut(cleaned(joined(field, "abnc")));
        }
        var name = cleaned(joined(field, "ab"));
        var forename = field.getIndicator1() == '0';
        return cut(text(field, 'c')
                .map(MarcName::cleaned)
                .filter(title -> forename || BEHIND.matcher(title).matches())
                .map(title -> name + ", " + (forename ? title : dotted(title)))
                .orElse(name));
    }

    /** {@code King, Martin Luther, Jr.} */
    private static String said(String heading) {
        var comma = heading.indexOf(", ");
        var family = heading.substring(0, comma);
        var given = heading.substring(comma + 2);
        var last = given.lastIndexOf(", ");
        var suffix = last < 0 ? "" : given.substring(last + 2);
        return BEHIND.matcher(suffix).matches()
                ? given.substring(0, last) + " " + family + " " + suffix
                : given + " " + family;
    }

    private static String dotted(String suffix) {
        return JUNIOR.matcher(suffix).matches() ? suffix + "." : suffix;
    }

    /** A comma leads on to dates and roles, and what stands before it is whole; else a full stop ends the heading. */
    private static String cleaned(String text) {
        var bare = text.indexOf('\u0098') < 0 && text.indexOf('\u009C') < 0
                ? text
                : text.replace("\u0098", "").replace("\u009C", "");
        return Isbd.clean(SPACES.matcher(bare).replaceAll(" "));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip();
    }

    private record Years(Optional<Integer> born, Optional<Integer> died) {}

    /** Plain years of our era; what is guessed, or reaches before it, is left out. */
    private static Years years(DataField field) {
        var dates = text(field, 'd').map(String::strip).map(YEARS::matcher);
        if (!isPerson(field) || dates.isEmpty() || !dates.get().matches()) {
            return new Years(Optional.empty(), Optional.empty());
        }
        var born = Optional.ofNullable(dates.get().group(1)).map(Integer::valueOf);
        var died = Optional.ofNullable(dates.get().group(2)).map(Integer::valueOf);
        var sane = born.orElse(0) <= died.orElse(2_100) && born.orElse(0) <= 2_100 && died.orElse(0) <= 2_100;
        return sane ? new Years(born, died) : new Years(Optional.empty(), Optional.empty());
    }
}
