package org.carrel.importing.marc;

import static org.carrel.importing.marc.MarcFields.texts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.BookFormat;

/** In which form it comes and for whom it is, from leader, 007, 008 and what 245 $h, 300 and 33x say in words. */
final class FormOf {
    private FormOf() {}

    /** Why this is no record of a book, where it is another kind of MARC. */
    static Optional<String> otherThanBooks(MarcFields in) {
        return switch (in.leader(6)) {
            case 'z' -> Optional.of("It is an authority record, not one of a book.");
            case 'u', 'v', 'x', 'y' -> Optional.of("It is a holdings record, not one of a book.");
            case 'w' -> Optional.of("It is a classification record, not one of a book.");
            case 'q' -> Optional.of("It is a community record, not one of a book.");
            default -> Optional.empty();
        };
    }

    static BookFormat format(MarcFields in) {
        return switch (in.leader(6)) {
            case 'i', 'j' -> BookFormat.AUDIO;
            case 'g' -> isDisc(in) ? BookFormat.DVD : BookFormat.OTHER;
            case 'm' -> in.control("008", 26) == 'd' ? BookFormat.EBOOK : BookFormat.OTHER;
            case 'c', 'd', 'e', 'f', 'k', 'o', 'p', 'r' -> BookFormat.OTHER;
            default -> text(in);
        };
    }

    private static BookFormat text(MarcFields in) {
        if (in.leader(7) == 's' || in.leader(7) == 'b') {
            return BookFormat.PERIODICAL;
        }
        var words = words(in);
        var form = in.control("008", 23);
        if ("oqs".indexOf(form) >= 0 || isRemote(in) || words.contains("[electronic resource")) {
            return BookFormat.EBOOK;
        }
        if (form == 'f') {
            return BookFormat.OTHER;
        }
        return form == 'd' || words.contains("large print") ? BookFormat.LARGE_PRINT : BookFormat.BOOK;
    }

    private static boolean isRemote(MarcFields in) {
        return (in.control("007", 0) == 'c' && in.control("007", 1) == 'r')
                || in.fields("338").flatMap(field -> texts(field, "b")).anyMatch("cr"::equals);
    }

    private static boolean isDisc(MarcFields in) {
        var words = words(in);
        return in.control("007", 0) == 'v'
                || words.contains("dvd")
                || words.contains("blu-ray")
                || words.contains("video")
                || in.fields("338").flatMap(field -> texts(field, "b")).anyMatch("vd"::equals);
    }

    private static String words(MarcFields in) {
        return in.fields("245", "250", "300", "338", "538", "655")
                .flatMap(field -> texts(field, field.getTag().equals("245") ? "h" : "a"))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** Serials, maps and mixed materials say nothing of it there. */
    static Optional<Audience> audience(MarcFields in) {
        var says = "aticdgjkmor".indexOf(in.leader(6)) >= 0 && in.leader(7) != 's' && in.leader(7) != 'b';
        return says
                ? switch (in.control("008", 22)) {
                    case 'a', 'b', 'c', 'j' -> Optional.of(Audience.CHILDREN);
                    case 'd' -> Optional.of(Audience.YOUNG_ADULT);
                    case 'e', 'f' -> Optional.of(Audience.ADULT);
                    case 'g' -> Optional.of(Audience.GENERAL);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }
}
