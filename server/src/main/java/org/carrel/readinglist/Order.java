package org.carrel.readinglist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Text;

/** A new order of a whole list: every entry, once. */
@Schema(name = "ListOrder")
record Order(List<UUID> entryIds) {
    static Order read(Fields in) {
        var ids = in.texts("entryIds", ReadingList.MOST_ENTRIES, 36)
                .as(texts -> texts.stream().map(Text::uuid).toList())
                .required();
        in.done();
        return new Order(ids.get());
    }

    /** Those that are in the list and not in this order. */
    List<UUID> missing(List<UUID> there) {
        return without(there, entryIds);
    }

    /** Those that are in this order and not in the list. */
    List<UUID> extra(List<UUID> there) {
        return without(entryIds, there);
    }

    private static List<UUID> without(List<UUID> all, List<UUID> others) {
        var known = new HashSet<>(others);
        return all.stream().filter(id -> !known.contains(id)).toList();
    }
}
