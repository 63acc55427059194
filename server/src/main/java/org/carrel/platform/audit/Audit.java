package org.carrel.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit trail what a route by itself does not: what a thing was and is, who somebody turned out to be, deeds
 * without a route. What is told belongs to the transaction of this thread, is written with it, and is undone with it.
 */
public final class Audit {
    private static final ThreadLocal<@Nullable DeedUnderWay> UNDER_WAY = new ThreadLocal<>();

    private Audit() {}

    /**
     * Something became another. What of it is told by its value, {@link Shown} says.
     *
     * @param type as addresses name it, such as {@code users}
     * @throws IllegalStateException outside of a transaction, here and below
     */
    public static <R extends Record> void changed(String type, Object id, R before, R after) {
        note(type, id, Optional.of(before), Optional.of(after));
    }

    public static void made(String type, Object id, Record after) {
        note(type, id, Optional.empty(), Optional.of(after));
    }

    public static void removed(String type, Object id, Record before) {
        note(type, id, Optional.of(before), Optional.empty());
    }

    /** A deed that no route stands for; it has a line of its own. */
    public static void record(Deed deed) {
        Noted.here().add(deed);
    }

    /** Who does this, where that is found out only now, as by a password. */
    public static void by(UUID user) {
        tell(deed -> deed.by(user));
    }

    /** By what means, such as {@code key:…}; never the secret itself. */
    public static void via(String means) {
        tell(deed -> deed.via(means));
    }

    /** What the request is about, where its address does not tell. */
    public static void about(String type, Object id) {
        tell(deed -> deed.about(type, id.toString()));
    }

    /** Why it is refused. */
    public static void refused(List<String> codes) {
        tell(deed -> deed.refused(codes));
    }

    /** For whoever keeps the trail: from now on this thread is at this deed. */
    public static void begin(DeedUnderWay deed) {
        UNDER_WAY.set(deed);
    }

    /** For whoever keeps the trail. */
    public static void end() {
        UNDER_WAY.remove();
    }

    /** For whoever keeps the trail. */
    public static Optional<DeedUnderWay> underWay() {
        return Optional.ofNullable(UNDER_WAY.get());
    }

    /** For whoever keeps the trail: what this transaction noted of things; it is not given twice. */
    public static List<Touched> takeTouched() {
        return Noted.current().map(Noted::takeTouched).orElse(List.of());
    }

    /** For whoever keeps the trail: the deeds without a route; they are not given twice. */
    public static List<Deed> takeDeeds() {
        return Noted.current().map(Noted::takeDeeds).orElse(List.of());
    }

    private static void note(
            String type, Object id, Optional<? extends Record> before, Optional<? extends Record> after) {
        var noted = Noted.here();
        var fields = Differences.between(before, after);
        if (!fields.isEmpty()) {
            noted.add(new Touched(type, id.toString(), fields));
        }
    }

    private static void tell(Consumer<DeedUnderWay> what) {
        underWay().ifPresent(what);
    }
}
