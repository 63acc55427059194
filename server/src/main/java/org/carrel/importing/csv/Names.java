package org.carrel.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carrel.importing.Draft;

/**
 * Reads the people in one cell. They are set apart by semicolons or bars; in a column of several, failing these, by
 * commas ({@code J.K. Rowling, Mary GrandPré}). Elsewhere a comma turns a name around ({@code Tolkien, J. R. R.}). A role may
 * stand behind a name: {@code Edith Grossman (translator)}.
 */
final class Names {
    private static final Pattern WITH_ROLE = Pattern.compile("(?<name>.*\\S)\\s*\\((?<role>[^()]+)\\)");
    private static final Pattern TURNED = Pattern.compile("(?<family>[^,]+),\\s*(?<given>[^,]+)");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\.?");

    private Names() {}

    /** @param several whether commas set people apart */
    static void tell(Draft draft, String cell, boolean several) {
        people(cell, several).forEach(person -> tell(draft, person));
    }

    static void tell(Draft draft, String cell, String role) {
        people(cell, false).forEach(name -> draft.contributor(name, role));
    }

    private static void tell(Draft draft, String person) {
        var withRole = WITH_ROLE.matcher(person);
        if (withRole.matches()) {
            draft.contributor(turned(withRole.group("name")), withRole.group("role"));
        } else {
            draft.contributor(person, "author");
        }
    }

    private static List<String> people(String cell, boolean several) {
        if (cell.contains(";") || cell.contains("|")) {
            return List.of(cell.split("[;|]")).stream().map(Names::turned).toList();
        }
        return several ? withSuffixes(cell.split(",\\s*")) : List.of(turned(cell));
    }

    private static List<String> withSuffixes(String[] parts) {
        var people = new ArrayList<String>();
        for (var part : parts) {
            if (!people.isEmpty() && SUFFIX.matcher(part.strip()).matches()) {
                people.add(people.removeLast() + ", " + part.strip());
            } else {
                people.add(part);
            }
        }
        return people;
    }

    private static String turned(String name) {
        var turned = TURNED.matcher(name.strip());
        return turned.matches() && !SUFFIX.matcher(turned.group("given")).matches()
                ? turned.group("given") + " " + turned.group("family")
                : name.strip();
    }
}
