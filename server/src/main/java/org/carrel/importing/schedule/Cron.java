package org.carrel.importing.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.InvalidValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * Times on the clock of a place. Five fields as cron has them, six with seconds before them, or a name such as
 * {@code @daily}. A time that the clock jumps over comes as much later; one that it shows twice comes the first time only.
 */
record Cron(@JsonValue String text) {
    private static final int MOST = 100;
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** @throws InvalidValue {@code cron}, {@code cron_never} */
    static Cron parse(String text) {
        var cron = new Cron(text.strip().replaceAll("\\s+", " "));
        try {
            if (cron.text.length() <= MOST && cron.expression().next(SOME_DAY) != null) {
                return cron;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(
                    "cron",
                    "Must be five fields (minute, hour, day, month, weekday) such as 30 3 * * MON-FRI, six with seconds before"
                            + " them, or @hourly, @daily, @weekly, @monthly.");
        }
        throw new InvalidValue("cron_never", "That day never comes.");
    }

    /** The first time after {@code now}. */
    Optional<Instant> next(Instant now, ZoneId zone) {
        var expression = expression();
        var local = expression.next(LocalDateTime.ofInstant(now, zone));
        while (local != null) {
            var instant = local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
            if (instant.isAfter(now)) {
                return Optional.of(instant);
            }
            local = expression.next(local);
        }
        return Optional.empty();
    }

    /** The first {@code many} times after {@code now}. */
    List<Instant> next(Instant now, ZoneId zone, int many) {
        var times = new ArrayList<Instant>();
        for (var time = next(now, zone); time.isPresent() && times.size() < many; time = next(time.get(), zone)) {
            times.add(time.get());
        }
        return List.copyOf(times);
    }

    private CronExpression expression() {
        var fields = text.split(" ").length;
        return CronExpression.parse(fields == 5 ? "0 " + text : text);
    }
}
