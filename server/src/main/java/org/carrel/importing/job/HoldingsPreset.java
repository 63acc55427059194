package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import org.carrel.importing.HoldingsMapping;

/** Where other library systems write their copies into MARC records. */
enum HoldingsPreset {
    /** 952, as Koha exports it. */
    @JsonProperty("koha")
    KOHA,
    /** 852, as Evergreen exports it. */
    @JsonProperty("evergreen")
    EVERGREEN,
    /** 949, as SirsiDynix Symphony exports it. */
    @JsonProperty("symphony")
    SYMPHONY,
    /** 852, as the MARC 21 format for holdings has it. */
    @JsonProperty("marc21")
    MARC21;

    private static final String[] FACTS = {
        "barcode", "branch", "callNumber", "shelfLocation", "itemType", "price", "acquiredOn", "notes"
    };

    HoldingsMapping mapping() {
        return switch (this) {
            case KOHA -> mapping("952", "pbocygdz");
            case EVERGREEN -> mapping("852", "pbjcgy-z");
            case SYMPHONY -> mapping("949", "imaltpuo");
            case MARC21 -> mapping("852", "pahc---z");
        };
    }

    /** @param codes a subfield for each fact, in their order; a hyphen where it is not said */
    private static HoldingsMapping mapping(String tag, String codes) {
        var subfields = new java.util.TreeMap<String, Character>();
        for (var i = 0; i < FACTS.length; i++) {
            if (codes.charAt(i) != '-') {
                subfields.put(FACTS[i], codes.charAt(i));
            }
        }
        return new HoldingsMapping(tag, subfields, Map.of(), Optional.empty());
    }
}
