package org.carrel.account;

import static org.carrel.platform.database.Columns.at;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of users. */
@Repository
class UserStore {
    private static final String BY_ID = "select " + UserRow.COLUMNS + " from users u where u.id = :id";
    private static final String BY_ID_LOCKED = BY_ID + " for no key update";
    private static final String RIGHTS = "select " + RightsRow.COLUMNS + """
            , (select s.permissions from service_account s where s.user_id = u.id) as of_program
            from users u where u.id = :id
            """;
    private static final String BY_USERNAME =
            "select " + UserRow.COLUMNS + " from users u where lower(u.username) = lower(:username)";

    private static final String UNSEEN = """
            u.created_at < :since and coalesce(u.last_seen_on < cast(cast(:since as timestamptz) at time zone 'UTC' as date), true)
            and not\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UserRow row;
    private final String unseen;

    UserStore(JdbcClient jdbc, Clock clock, List<Sighting> sightings) {
        this.jdbc = jdbc;
        this.unseen =
                UNSEEN + sightings.stream().map(Sighting::condition).collect(Collectors.joining(" or ", "(", ")"));
        this.clock = clock;
        this.row = new UserRow(clock);
    }

    Optional<User> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(row).optional();
    }

    /** As {@link #find}, and nobody else changes the row until this transaction ends. */
    Optional<User> lock(UUID id) {
        return jdbc.sql(BY_ID_LOCKED).param("id", id).query(row).optional();
    }

    Optional<Rights> rights(UUID id) {
        return jdbc.sql(RIGHTS)
                .param("id", id)
                .query((row, n) -> RightsRow.rights(row).and(RightsRow.texts(row, "of_program")))
                .optional();
    }

    /** As {@link #rights}, behind {@link #lock}: what their roles allow stays, too, until this transaction ends. */
    Rights lockRights(UUID id) {
        jdbc.sql("""
                        select 1 from user_custom_role given join custom_role c on c.name = given.role_name
                        where given.user_id = :id order by c.name for share of c
                        """).param("id", id).query(row -> {});
        return rights(id).orElseGet(Rights::none);
    }

    Optional<User> findByUsername(String username) {
        return jdbc.sql(BY_USERNAME).param("username", username).query(row).optional();
    }

    Page<User> list(UserQuery query) {
        var listing = new Listing(UserRow.COLUMNS, "users u", "u.id")
                .sortable("username", "lower(u.username)", "text")
                .sortable("fullName", "u.full_name", "text")
                .sortable("createdAt", "u.created_at", "timestamptz")
                .where("u.role = :role", "role", query.role().map(UserStore::text))
                .where("""
                        (lower(u.username) like :text or u.email like :text or lower(u.full_name) like :text
                            or lower(u.card_number) like :text)""", "text", query.q().map(UserStore::pattern))
                .where("u.expires_on < :ended", "ended", query.expiredBefore())
                .where(
                        unseen,
                        "since",
                        query.unseenSince()
                                .map(day -> at(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        query.status()
                .ifPresentOrElse(
                        status -> listing.with("now", at(clock.instant())).where("""
                                        case when u.status = 'suspended' and u.suspended_until <= :now then 'active' \
                                        else u.status end = :status""", "status", text(status)),
                        () -> listing.where("u.status in ('active', 'suspended')"));
        return listing.page(jdbc, query.page(), row);
    }

    /** @return empty when the username, or one that looks like it, or the e-mail address is taken, also by somebody who is only just signing up */
    Optional<User> insert(UUID id, NewUser user, Role role, Optional<String> passwordHash) {
        return jdbc.sql("""
                        insert into users as u (id, username, username_look, email, full_name, gender, role, language, password_hash,
                                                email_verified_at, created_at, updated_at)
                        values (:id, :username, :look, :email, :full_name, :gender, :role, :language, :password_hash,
                                case when :vouched then cast(:now as timestamptz) end, :now, :now)
                        on conflict do nothing
                        returning\s""" + UserRow.COLUMNS)
                .param("id", id)
                .param("username", user.username().text())
                .param("look", user.username().look())
                .param("email", user.email().map(EmailAddress::text).orElse(null))
                .param("full_name", user.fullName().orElse(""))
                .param("gender", text(user.gender()))
                .param("role", text(role))
                .param("language", user.language())
                .param("password_hash", passwordHash.orElse(null))
                .param("vouched", user.vouched())
                .param("now", at(clock.instant()))
                .query(row)
                .optional();
    }

    /** Which of the two somebody has already. */
    record Clash(boolean username, boolean email) {}

    Clash clash(NewUser user) {
        return jdbc.sql("""
                        select exists (select from users
                                       where lower(username) = lower(:username) or username_look = :look) as username,
                               exists (select from users where email = :email) as email
                        """)
                .param("username", user.username().text())
                .param("look", user.username().look())
                .param("email", user.email().map(EmailAddress::text).orElse(null))
                .query((result, n) -> new Clash(result.getBoolean("username"), result.getBoolean("email")))
                .single();
    }

    boolean emailOfAnother(String email, UUID id) {
        return jdbc.sql("select exists (select from users where email = :email and id <> :id)")
                .param("email", email)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    User write(UUID id, Profile profile) {
        return jdbc.sql("""
                        update users u
                        set full_name = :full_name, gender = :gender, language = :language, email = :email,
                            card_number = :card_number, expires_on = :expires_on, keeps_history = :keeps_history,
                            version = version + 1, updated_at = :now
                        where id = :id
                        returning\s""" + UserRow.COLUMNS)
                .param("id", id)
                .param("full_name", profile.fullName().orElse(""))
                .param("gender", text(profile.gender()))
                .param("language", profile.language())
                .param("email", profile.email().map(EmailAddress::text).orElse(null))
                .param("card_number", profile.cardNumber().orElse(null))
                .param("expires_on", profile.expiresOn().orElse(null))
                .param("keeps_history", profile.keepsReadingHistory())
                .param("now", at(clock.instant()))
                .query(row)
                .single();
    }

    User writeRole(UUID id, Role role) {
        return jdbc.sql("""
                        update users u set role = :role, version = version + 1, updated_at = :now
                        where id = :id
                        returning\s""" + UserRow.COLUMNS)
                .param("id", id)
                .param("role", text(role))
                .param("now", at(clock.instant()))
                .query(row)
                .single();
    }

    User writeSuspension(UUID id, Optional<Suspension> suspension) {
        return jdbc.sql("""
                        update users u
                        set status = :status, suspension_reason = :reason, suspended_until = :until,
                            version = version + 1, updated_at = :now
                        where id = :id
                        returning\s""" + UserRow.COLUMNS)
                .param("id", id)
                .param("status", text(suspension.isPresent() ? UserStatus.SUSPENDED : UserStatus.ACTIVE))
                .param("reason", suspension.map(Suspension::reason).orElse(null))
                .param("until", at(suspension.flatMap(Suspension::until)))
                .param("now", at(clock.instant()))
                .query(row)
                .single();
    }

    /** From here to the end of the transaction nobody else changes who is an admin; to be taken before any row is locked. */
    void lockRoles() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('carrel.roles'))").query(row -> {});
    }

    /** Whether an admin who can act is left without this one; asked behind {@link #lockRoles}. */
    boolean adminWithout(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select from users
                            where role = 'admin' and id <> :id
                            and (status = 'active' or (status = 'suspended' and suspended_until <= :now)))
                        """)
                .param("id", id)
                .param("now", at(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    boolean adminExists() {
        return jdbc.sql("select exists (select from users where role = 'admin' and status <> 'erased')")
                .query(Boolean.class)
                .single();
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Found anywhere in lower-case text; what {@code like} would read as a wildcard is only a sign. */
    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
