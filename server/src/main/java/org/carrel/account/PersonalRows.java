package org.carrel.account;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A section that is the rows of one query, as they are.
 *
 * @param sql names each column as the export does, and takes {@code :user}
 */
public record PersonalRows(String section, Set<String> tables, JdbcClient jdbc, String sql) implements PersonalData {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Object of(UUID user) {
        var text = jdbc.sql("select coalesce(json_agg(row_to_json(found)), '[]')::text from (" + sql + ") found")
                .param("user", user)
                .query(String.class)
                .single();
        return JSON.readTree(text);
    }
}
