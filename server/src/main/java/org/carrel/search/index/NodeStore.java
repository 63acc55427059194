package org.carrel.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.search.index.IndexStatus.Node;
import org.carrel.search.index.IndexStatus.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the nodes say of their indexes, and what is asked of them. */
@Repository
class NodeStore {
    private static final String COLUMNS = "select node, host, state, generation, filled, documents, seen_at ";
    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void report(Node node) {
        jdbc.sql("""
                insert into search_index_node (node, host, state, generation, filled, documents, seen_at)
                values (:node, :host, :state, :generation, :filled, :documents, :seen_at)
                on conflict (node) do update
                set host = excluded.host, state = excluded.state, generation = excluded.generation,
                    filled = excluded.filled, documents = excluded.documents, seen_at = excluded.seen_at
                """)
                .param("node", node.id())
                .param("host", node.host())
                .param("state", node.state().name().toLowerCase(Locale.ROOT))
                .param("generation", node.generation())
                .param("filled", (float) node.filled())
                .param("documents", node.documents())
                .param("seen_at", Columns.at(node.seenAt()))
                .update();
    }

    Optional<Node> find(UUID id) {
        return jdbc.sql(COLUMNS + "from search_index_node where node = :node")
                .param("node", id)
                .query(NodeStore::node)
                .optional();
    }

    /** Those that were heard of since. */
    List<Node> since(Instant seen) {
        return jdbc.sql(COLUMNS + "from search_index_node where seen_at >= :seen order by host, node")
                .param("seen", Columns.at(seen))
                .query(NodeStore::node)
                .list();
    }

    void forgetBefore(Instant seen) {
        jdbc.sql("delete from search_index_node where seen_at < :seen")
                .param("seen", Columns.at(seen))
                .update();
    }

    /**
     * Asks every node to build its index anew.
     *
     * @return the generation that the new ones will be of
     */
    int request(Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                insert into search_index_request (requested_at, requested_by) values (:now, cast(:by as uuid))
                returning generation
                """)
                .param("now", Columns.at(now))
                .param("by", by.map(UUID::toString).orElse(null))
                .query(Integer.class)
                .single();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(
                Columns.id(row, "node"),
                row.getString("host"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("generation"),
                row.getFloat("filled"),
                row.getInt("documents"),
                Columns.instant(row, "seen_at"));
    }
}
