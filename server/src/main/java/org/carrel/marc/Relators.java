package org.carrel.marc;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.catalogue.ContributorRole;
import org.marc4j.marc.DataField;

/** What somebody did for a book, in the codes of MARC's list of relators ($4) and in its words ($e). */
public final class Relators {
    private static final Map<ContributorRole, String> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(ContributorRole.AUTHOR, "aut"),
            Map.entry(ContributorRole.EDITOR, "edt"),
            Map.entry(ContributorRole.TRANSLATOR, "trl"),
            Map.entry(ContributorRole.ILLUSTRATOR, "ill"),
            Map.entry(ContributorRole.COMPILER, "com"),
            Map.entry(ContributorRole.NARRATOR, "nrt"),
            Map.entry(ContributorRole.COMPOSER, "cmp"),
            Map.entry(ContributorRole.LYRICIST, "lyr"),
            Map.entry(ContributorRole.CONDUCTOR, "cnd"),
            Map.entry(ContributorRole.PERFORMER, "prf"),
            Map.entry(ContributorRole.ACTOR, "act"),
            Map.entry(ContributorRole.DIRECTOR, "drt"),
            Map.entry(ContributorRole.PRODUCER, "pro"),
            Map.entry(ContributorRole.SCREENWRITER, "aus"),
            Map.entry(ContributorRole.PHOTOGRAPHER, "pht"),
            Map.entry(ContributorRole.ARTIST, "art"),
            Map.entry(ContributorRole.CARTOGRAPHER, "ctg"),
            Map.entry(ContributorRole.ADAPTER, "adp"),
            Map.entry(ContributorRole.COMMENTATOR, "cwt"),
            Map.entry(ContributorRole.PUBLISHER, "pbl"),
            Map.entry(ContributorRole.CONTRIBUTOR, "ctb")));
    private static final Map<String, ContributorRole> KNOWN = known();

    private Relators() {}

    /** Three letters, for $4. */
    public static String code(ContributorRole role) {
        return CODES.getOrDefault(role, "ctb");
    }

    /** A word, for $e. */
    public static String term(ContributorRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** @param text a code, a word, or the address of a relator; empty where it is none that we tell apart */
    public static Optional<ContributorRole> read(String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT);
        var address = bare.lastIndexOf("/relators/");
        return Optional.ofNullable(KNOWN.get(withoutSigns(address < 0 ? bare : bare.substring(address + 10))));
    }

    private static String withoutSigns(String text) {
        var end = text.length();
        while (end > 0
                && (" .,;:)]".indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        var from = end > 0 && "([".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.substring(from, end);
    }

    /**
     * What somebody did whom a heading names. Codes say it more surely than words; without either a main entry is an author, and
     * what says neither that we know is a part of some kind.
     */
    public static List<ContributorRole> roles(DataField field) {
        var words = field.getTag().endsWith("11") ? "j" : "e";
        return Stream.of("4", words)
                .map(code -> field.getSubfields(code).stream()
                        .flatMap(sub -> read(sub.getData()).stream())
                        .distinct()
                        .toList())
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(withoutAny(field, words)));
    }

    private static ContributorRole withoutAny(DataField field, String words) {
        var isSilent = field.getSubfields("4" + words).stream()
                .allMatch(sub -> sub.getData().isBlank());
        return field.getTag().startsWith("1") && isSilent ? ContributorRole.AUTHOR : ContributorRole.CONTRIBUTOR;
    }

    private static Map<String, ContributorRole> known() {
        var known = new HashMap<String, ContributorRole>();
        CODES.forEach((role, code) -> {
            known.put(code, role);
            known.put(term(role), role);
        });
        known.putAll(alike(ContributorRole.AUTHOR, "cre", "creator", "aud", "dialogue author", "joint author", "auth"));
        known.putAll(alike(ContributorRole.EDITOR, "ed", "edc", "editor of compilation", "joint editor", "edm", "pbd"));
        known.putAll(alike(ContributorRole.TRANSLATOR, "tr", "trans", "tr.", "übersetzer", "traducteur"));
        known.putAll(alike(ContributorRole.ILLUSTRATOR, "ill", "illus", "ill.", "illustr", "bjd", "cov", "clr"));
        known.putAll(alike(ContributorRole.COMPILER, "comp"));
        known.putAll(alike(ContributorRole.NARRATOR, "spk", "speaker", "reader", "stl", "storyteller", "voc"));
        known.putAll(alike(ContributorRole.LYRICIST, "lbt", "librettist"));
        known.putAll(alike(
                ContributorRole.PERFORMER,
                "mus",
                "musician",
                "itr",
                "instrumentalist",
                "sng",
                "singer",
                "vocalist",
                "dnc"));
        known.putAll(alike(
                ContributorRole.DIRECTOR, "fmd", "film director", "tld", "television director", "stage director"));
        known.putAll(alike(ContributorRole.PRODUCER, "fmp", "film producer", "tlp", "television producer", "prn"));
        known.putAll(alike(ContributorRole.SCREENWRITER, "screenplay", "sce", "scenarist", "author of screenplay"));
        known.putAll(alike(
                ContributorRole.COMMENTATOR, "cmm", "wac", "wat", "writer of added commentary", "ann", "annotator"));
        return Map.copyOf(known);
    }

    private static Map<String, ContributorRole> alike(ContributorRole role, String... names) {
        var all = new HashMap<String, ContributorRole>();
        for (var name : names) {
            all.put(name, role);
        }
        return all;
    }
}
