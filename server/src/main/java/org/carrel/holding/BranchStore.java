package org.carrel.holding;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BranchStore {
    private static final String SELECT =
            "select id, code, name, time_zone, address, created_at, updated_at, version from branch ";
    private final JdbcClient jdbc;

    BranchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Branch> all() {
        return jdbc.sql(SELECT + "order by created_at, id")
                .query(BranchStore::branch)
                .list();
    }

    Optional<Branch> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(BranchStore::branch)
                .optional();
    }

    Optional<UUID> byCode(String code) {
        return jdbc.sql("select id from branch where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /** Locks every branch, in the order of their ids: how many are left must not change meanwhile. */
    void lockAll() {
        jdbc.sql("select 1 from branch order by id for update").query(row -> {});
    }

    void insert(UUID id, NewBranch branch, Instant now) {
        write("""
                insert into branch (id, code, name, time_zone, address, created_at, updated_at)
                values (:id, :code, :name, :time_zone, :address, :now, :now)
                """, id, branch, now);
    }

    void update(UUID id, NewBranch branch, Instant now) {
        write("""
                update branch
                set code = :code, name = :name, time_zone = :time_zone, address = :address,
                    updated_at = :now, version = version + 1
                where id = :id
                """, id, branch, now);
    }

    void delete(UUID id) {
        jdbc.sql("delete from branch where id = :id").param("id", id).update();
    }

    int copies(UUID id) {
        return jdbc.sql("select count(*) from copy where branch_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void write(String sql, UUID id, NewBranch branch, Instant now) {
        jdbc.sql(sql)
                .param("id", id)
                .param("code", branch.code())
                .param("name", branch.name())
                .param("time_zone", branch.timeZone().getId())
                .param("address", branch.address().orElse(null))
                .param("now", at(now))
                .update();
    }

    private static Branch branch(ResultSet row, int number) throws SQLException {
        return new Branch(
                Columns.id(row, "id"),
                row.getString("code"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                Columns.optionalText(row, "address"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
