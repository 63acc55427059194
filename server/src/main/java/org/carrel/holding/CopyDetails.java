package org.carrel.holding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.carrel.platform.Money;
import org.carrel.platform.http.Fields;

/**
 * What is said of copies when they come in, and may be changed later.
 *
 * @param branchId the first branch where absent
 * @param acquiredOn today at the branch where absent
 */
record CopyDetails(
        Optional<UUID> branchId,
        Optional<String> shelfLocation,
        Optional<String> callNumber,
        String itemType,
        Optional<Money> price,
        Optional<String> condition,
        Optional<LocalDate> acquiredOn,
        boolean referenceOnly,
        Optional<String> notes) {
    private static final Pattern ITEM_TYPE = Pattern.compile("[a-z0-9_-]{1,32}");
    private static final String STANDARD = "standard";

    static CopyDetails none() {
        return new CopyDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                STANDARD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** @param day for those that say none */
    CopyDetails acquired(LocalDate day) {
        return new CopyDetails(
                branchId,
                shelfLocation,
                callNumber,
                itemType,
                price,
                condition,
                Optional.of(acquiredOn.orElse(day)),
                referenceOnly,
                notes);
    }

    static Supplier<CopyDetails> read(Fields in) {
        var branch = in.id("branchId").optional();
        var shelf = in.text("shelfLocation", 200).optional();
        var callNumber = in.text("callNumber", 100).optional();
        var type = in.text("itemType", 32)
                .where(
                        text -> ITEM_TYPE.matcher(text).matches(),
                        "item_type",
                        "Must be 1 to 32 small letters, digits, hyphens or underscores.")
                .or(STANDARD);
        var price = in.object("price", Money::read).optional();
        var condition = in.text("condition", 200).optional();
        var acquired = in.day("acquiredOn")
                .where(day -> day.getYear() >= 1 && day.getYear() <= 9999, "day", "Must be a day such as 2026-11-21.")
                .optional();
        var reference = in.flag("referenceOnly").or(false);
        var notes = in.passage("notes", 2_000).optional();
        return () -> new CopyDetails(
                branch.get(),
                shelf.get(),
                callNumber.get(),
                type.get(),
                price.get(),
                condition.get(),
                acquired.get(),
                reference.get(),
                notes.get());
    }
}
