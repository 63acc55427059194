package org.carrel.exporting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.catalogue.ContributorRole;
import org.carrel.marc.Relators;
import org.marc4j.marc.DataField;

/**
 * Who had a part in an edited book: in the order of today, but as the record has them, with their dates and numbers, where it
 * names them. What they did stays in its words unless it was changed.
 */
final class EditedPeople {
    private final List<DataField> source;
    private final Map<List<String>, List<DataField>> fresh = new LinkedHashMap<>();

    /** @param fresh a field for each name and role, as {@link NativeRecord} makes them */
    EditedPeople(List<DataField> source, List<DataField> fresh) {
        this.source = source;
        fresh.forEach(field -> this.fresh
                .computeIfAbsent(words(Said.text(field, "a")), name -> new ArrayList<>())
                .add(field));
    }

    List<DataField> made() {
        var made = new ArrayList<DataField>();
        var had = source.stream().anyMatch(EditedPeople::isMain);
        for (var entry : fresh.entrySet()) {
            var theirs = source.stream()
                    .filter(field -> names(field).anyMatch(entry.getKey()::equals))
                    .toList();
            var now = theirs.isEmpty() ? entry.getValue() : told(theirs, entry.getValue());
            // A record may have no main entry though it names an author; then it goes on without.
            if (entry.getValue().stream().anyMatch(EditedPeople::isMain) && had) {
                made.forEach(field -> tag(field, '7'));
                tag(now.getFirst(), '1');
            } else if (made.stream().anyMatch(EditedPeople::isMain)) {
                now.forEach(field -> tag(field, '7'));
            }
            made.addAll(now);
        }
        return made;
    }

    private static List<DataField> told(List<DataField> theirs, List<DataField> now) {
        var roles = roles(now);
        if (new HashSet<>(roles(theirs)).equals(new HashSet<>(roles))) {
            return theirs;
        }
        var field = theirs.getFirst();
        var word = field.getTag().endsWith("11") ? 'j' : 'e';
        List.copyOf(field.getSubfields()).stream()
                .filter(sub -> sub.getCode() == word || sub.getCode() == '4')
                .forEach(field::removeSubfield);
        now.stream().flatMap(one -> one.getSubfields("e4").stream()).forEach(sub -> {
            sub.setCode(sub.getCode() == 'e' ? word : '4');
            field.addSubfield(sub);
        });
        return List.of(field);
    }

    private static List<ContributorRole> roles(List<DataField> fields) {
        return fields.stream()
                .flatMap(field -> Relators.roles(field).stream())
                .distinct()
                .toList();
    }

    private static boolean isMain(DataField field) {
        return field.getTag().startsWith("1");
    }

    private static void tag(DataField field, char first) {
        if (field.getTag().charAt(0) != first) {
            field.setTag(first + field.getTag().substring(1));
            field.setIndicator2(' ');
        }
    }

    /** What a heading is called: with its title or number where that belongs to the name, and without. */
    private static Stream<List<String>> names(DataField field) {
        return (field.getTag().endsWith("00") ? Stream.of("ab", "abc") : Stream.of("abnc", "ab"))
                .map(codes -> words(Said.text(field, codes)));
    }

    /** In any order: a name may be turned around. */
    private static List<String> words(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(bare.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.toList());
    }
}
