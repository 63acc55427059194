package org.carrel.importing;

import java.util.Map;
import java.util.Optional;

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
}
