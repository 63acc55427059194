package org.carrel.search;

import java.util.Base64;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;
import org.carrel.platform.http.InvalidValue;
import org.carrel.search.works.Place;
import org.carrel.search.works.WorkSort;

/** Places as clients carry them from page to page. */
final class Cursors {
    private static final HexFormat HEX = HexFormat.of();

    private Cursors() {}

    static String text(Place place, WorkSort sort) {
        var rest = place.rest();
        var text = sort.text() + ":" + Long.toHexString(place.first()) + ":" + Long.toHexString(place.work()) + ":"
                + HEX.formatHex(rest.bytes, rest.offset, rest.offset + rest.length);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @throws InvalidValue {@code cursor} */
    static Place read(String text, WorkSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), java.nio.charset.StandardCharsets.UTF_8)
                    .split(":", -1);
            if (parts.length == 4 && parts[0].equals(sort.text())) {
                return new Place(
                        Long.parseUnsignedLong(parts[1], 16),
                        new BytesRef(HEX.parseHex(parts[3])),
                        Long.parseUnsignedLong(parts[2], 16));
            }
        } catch (IllegalArgumentException e) {
            // Said below, for every way in which it can be wrong.
        }
        throw new InvalidValue("cursor", "Must be the next of an earlier page, with the same sort.");
    }
}
