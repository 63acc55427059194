package org.carrel.testing;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that migrations insert, kept in a schema of their own so that they can be put back. */
final class Seeds {
    private final JdbcClient jdbc;

    private Seeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Seeds keep(JdbcClient jdbc) {
        jdbc.sql("create schema seed").update();
        var tables = jdbc.sql("""
                select tablename from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename
                """).query(String.class).list();
        var deletes = tables.stream()
                .map(table -> "delete from public." + table + ";")
                .collect(Collectors.joining("\n"));
        var inserts = tables.stream()
                .filter(table -> jdbc.sql("select exists (select from public." + table + ")")
                        .query(Boolean.class)
                        .single())
                .map(table -> keep(jdbc, table))
                .collect(Collectors.joining("\n"));
        // As a replica, PostgreSQL checks no foreign key and fires no trigger: the order of the tables does not matter.
        jdbc.sql("""
                create function seed.restore() returns void language plpgsql as $body$
                begin
                    set local session_replication_role = replica;
                    %s
                    %s
                    perform setval(format('%%I.%%I', schemaname, sequencename)::regclass, start_value, false)
                    from pg_sequences where schemaname = 'public' and last_value is not null;
                end $body$
                """.formatted(deletes, inserts)).update();
        return new Seeds(jdbc);
    }

    private static String keep(JdbcClient jdbc, String table) {
        jdbc.sql("create table seed.%s as table public.%s".formatted(table, table))
                .update();
        var columns = jdbc.sql("""
                select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                """).param("table", table).query(String.class).single();
        return "insert into public.%s (%s) overriding system value select %s from seed.%s;"
                .formatted(table, columns, columns, table);
    }

    void restore() {
        jdbc.sql("select seed.restore()").query((row, number) -> "").list();
    }
}
