package org.carrel.holding;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/** A branch as asked for. */
record NewBranch(String code, String name, ZoneId timeZone, Optional<String> address) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,15}");

    static NewBranch read(Fields in) {
        var code = in.text("code", 16)
                .as(text -> text.toUpperCase(Locale.ROOT))
                .where(
                        text -> CODE.matcher(text).matches(),
                        "code",
                        "Must be 1 to 16 letters A to Z, digits, hyphens or underscores.")
                .required();
        var name = in.text("name", 200).required();
        var zone = in.text("timeZone", 60).as(NewBranch::zone).required();
        var address = in.passage("address", 500).optional();
        in.ignoring("id", "createdAt", "updatedAt").done();
        return new NewBranch(code.get(), name.get(), zone.get(), address.get());
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidValue("time_zone", "Must be a time zone by its IANA name, such as Europe/Helsinki.");
        }
        return ZoneId.of(name);
    }
}
