package org.carrel.importing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where copies stand in a MARC record: one field of this tag a copy, its facts in subfields.
 *
 * @param tag 852, 949, 952 or another
 * @param subfields from a field of ours (barcode, branch, callNumber, shelfLocation, itemType, price, acquiredOn, notes) to
 *     the code of its subfield
 * @param branches from a branch's code in the file to the code of one of ours; those not named stand for themselves
 * @param branch of copies that name none
 */
public record HoldingsMapping(
        String tag, Map<String, Character> subfields, Map<String, String> branches, Optional<String> branch) {
    public HoldingsMapping {
        subfields = Map.copyOf(subfields);
        branches = Map.copyOf(branches);
    }

    /** As Koha writes its items. */
    public static HoldingsMapping koha() {
        return of("952", "barcode=p branch=a callNumber=o shelfLocation=c itemType=y price=g acquiredOn=d notes=z");
    }

    /** As Evergreen writes its copies. */
    public static HoldingsMapping evergreen() {
        return of("852", "barcode=p branch=b callNumber=j shelfLocation=c itemType=g price=y notes=z");
    }

    /** As many suppliers and older systems write items for loading. */
    public static HoldingsMapping generic() {
        return of("949", "barcode=i branch=m callNumber=a shelfLocation=l itemType=t price=p acquiredOn=u notes=o");
    }

    private static HoldingsMapping of(String tag, String fields) {
        var subfields = Arrays.stream(fields.split(" "))
                .map(field -> field.split("="))
                .collect(Collectors.toMap(field -> field[0], field -> field[1].charAt(0)));
        return new HoldingsMapping(tag, subfields, Map.of(), Optional.empty());
    }
}
