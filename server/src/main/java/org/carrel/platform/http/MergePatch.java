package org.carrel.platform.http;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Merge Patch (RFC 7396): members given replace, members given as null are removed, all others stay. */
public final class MergePatch {
    private final ObjectNode patch;
    private final JsonMapper json;

    MergePatch(ObjectNode patch, JsonMapper json) {
        this.patch = patch;
        this.json = json;
    }

    /**
     * @param current the resource as it stands, in the shape that {@code reader} reads
     * @throws InvalidInput as {@code reader} does
     */
    public <T> T applyTo(Object current, Function<Fields, T> reader) {
        return Fields.read(merge(json.valueToTree(current), patch), reader);
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.path(change.getKey()), change.getValue()));
            }
        }
        return result;
    }
}
