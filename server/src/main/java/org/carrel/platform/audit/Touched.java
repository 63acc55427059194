package org.carrel.platform.audit;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What became of one thing.
 *
 * @param type the resource as addresses name it, such as {@code users}
 * @param fields only those that changed: {@code from}, {@code to}, or {@code withheld}
 */
public record Touched(String type, String id, Map<String, Field> fields) {
    /**
     * One changed field.
     *
     * @param withheld that it changed is all that is told
     */
    public record Field(Optional<JsonNode> from, Optional<JsonNode> to, boolean withheld) {}
}
