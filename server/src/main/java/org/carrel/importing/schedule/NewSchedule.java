package org.carrel.importing.schedule;

import java.time.ZoneId;
import java.util.Optional;
import org.carrel.importing.OnMatch;
import org.carrel.platform.fetch.WebAddress;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * A schedule as it is asked for.
 *
 * @param query what is asked for, of Google Books or Open Library
 * @param path the folder whose new files are taken; it must lie in one of {@code carrel.import.folders}
 * @param address of the file on the web
 * @param limit at most so many finds of a query; 40 by default
 * @param cron when it is due
 * @param zone whose clock {@code cron} means, such as {@code Europe/Berlin}
 * @param onMatch what becomes of books that are there already; {@code fill_gaps} by default
 */
record NewSchedule(
        String name,
        ScheduleSource source,
        Optional<String> query,
        Optional<String> path,
        Optional<WebAddress> address,
        Optional<Integer> limit,
        Cron cron,
        ZoneId zone,
        OnMatch onMatch,
        boolean enabled) {
    private static final int USUAL_LIMIT = 40;

    /** Reads a schedule; what only we may say of it may be there and is not looked at. */
    static NewSchedule read(Fields in) {
        var name = in.text("name", 200).required();
        var source = in.oneOf("source", ScheduleSource.class);
        var query = in.text("query", 500).optional();
        var path = in.text("path", 1_000).optional();
        var address = in.text("address", 2_000).as(WebAddress::parse);
        var limit = in.whole("limit", 1, 10_000).optional();
        var cron = in.text("cron", 200).as(Cron::parse).required();
        var zone = in.text("zone", 100).as(NewSchedule::zone).or(ZoneId.of("UTC"));
        var onMatch = in.oneOf("onMatch", OnMatch.class).or(OnMatch.FILL_GAPS);
        var enabled = in.flag("enabled").or(true);
        in.ignoring("id", "nextRuns", "createdBy", "createdAt", "updatedAt");
        var known = source.required();
        source.optional().get().ifPresent(of -> {
            belongs(in, "query", query.get().isPresent(), of.isQuery(), of);
            belongs(in, "limit", limit.get().isPresent(), limit.get().isPresent() && of.isQuery(), of);
            belongs(in, "path", path.get().isPresent(), of == ScheduleSource.FOLDER, of);
        });
        source.optional().get().filter(of -> of == ScheduleSource.URL).ifPresent(of -> address.required());
        source.optional()
                .get()
                .filter(of -> of != ScheduleSource.URL)
                .ifPresent(of -> belongs(in, "address", address.optional().get().isPresent(), false, of));
        in.done();
        return new NewSchedule(
                name.get(),
                known.get(),
                query.get(),
                path.get(),
                address.optional().get(),
                known.get().isQuery() ? limit.get().or(() -> Optional.of(USUAL_LIMIT)) : Optional.empty(),
                cron.get(),
                zone.get(),
                onMatch.get(),
                enabled.get());
    }

    /** The query, the path, or the address. */
    String target() {
        return query.or(() -> path).or(() -> address.map(WebAddress::toString)).orElse("");
    }

    private static void belongs(Fields in, String field, boolean given, boolean wanted, ScheduleSource source) {
        if (wanted && !given) {
            in.report(field, "required", "Must be given where the source is " + source.code() + ".");
        } else if (given && !wanted) {
            in.report(field, "not_allowed", "Must not be given where the source is " + source.code() + ".");
        }
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new InvalidValue("zone", "Must be a time zone such as Europe/Berlin or UTC.");
        }
        return ZoneId.of(text);
    }
}
