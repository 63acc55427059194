package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.listing.Like;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The trail as people read it. Names are looked up when it is read: no line holds one. */
@Repository
class AuditEntryStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "e.position, encode(e.chain_hash, 'hex') as chain_hash, " + LineRows.READ + """
            , a.username as actor_name, t.username as target_name""";
    private static final String FROM = """
            audit_entry e
            left join users a on a.id = e.actor_id and a.status <> 'erased'
            left join users t on e.target_type = 'users' and t.id::text = e.target_id and t.status <> 'erased'""";
    private final JdbcClient jdbc;

    AuditEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
        var listing = listing(filter).sortable("at", "e.at", "timestamptz");
        return filter.isEmpty()
                ? listing.page(jdbc, page, AuditEntryStore::entry, this::count)
                : listing.page(jdbc, page, AuditEntryStore::entry);
    }

    Optional<AuditEntry> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where e.id = :id")
                .param("id", id)
                .query(AuditEntryStore::entry)
                .optional();
    }

    /** Those that are wanted behind a place of the chain, in its order. */
    List<AuditEntry> behind(long position, AuditFilter filter, int most) {
        return listing(filter)
                .where("e.position > :after", "after", position)
                .sortable("position", "e.position", "bigint")
                .page(
                        jdbc,
                        new PageRequest(most, 0, Optional.empty(), List.of(new PageRequest.Order("position", false))),
                        AuditEntryStore::entry,
                        () -> 0L)
                .items();
    }

    private Long count() {
        return jdbc.sql("select position - floor from audit_head")
                .query(Long.class)
                .single();
    }

    private static Listing listing(AuditFilter filter) {
        return new Listing(COLUMNS, FROM, "e.id")
                .where("e.actor_id = :actor", "actor", filter.actor())
                .where("e.action = :action", "action", filter.action())
                .where("e.target_type = :type", "type", filter.targetType())
                .where("e.target_id = :target", "target", filter.targetId())
                .where("e.at >= :from", "from", filter.from().map(Columns::at))
                .where("e.at < :until", "until", filter.until().map(Columns::at))
                .where("e.outcome = :outcome", "outcome", filter.outcome().map(AuditEntryStore::lower))
                .where("e.address = :address", "address", filter.address())
                .where("""
                        concat_ws(' ', e.action, e.codes, e.changes::text, e.user_agent, e.request_id, e.via) ilike :text""", "text", filter.q().map(text -> "%" + Like.escaped(text) + "%"));
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var sealed = TrailStore.sealed(row, number);
        var line = sealed.line();
        var actorName = Columns.optionalText(row, "actor_name");
        var targetName = Columns.optionalText(row, "target_name");
        return new AuditEntry(
                line.id(),
                sealed.position(),
                line.at(),
                line.action(),
                line.outcome(),
                line.times(),
                line.actor().id().map(id -> who(id, actorName, line.actor())),
                line.target().map(target -> new AuditEntry.What(target.type(), target.id(), targetName)),
                line.origin().address(),
                line.origin().userAgent(),
                line.requestId(),
                line.status(),
                line.codes().map(codes -> List.of(codes.split(" "))).orElse(List.of()),
                line.changes()
                        .map(all -> JSON.readTree(all).valueStream().toList())
                        .orElse(List.of()),
                sealed.content(),
                sealed.link());
    }

    private static AuditEntry.Who who(UUID id, Optional<String> name, Actor actor) {
        return new AuditEntry.Who(id, name, actor.role(), actor.session(), actor.via());
    }

    private static String lower(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
