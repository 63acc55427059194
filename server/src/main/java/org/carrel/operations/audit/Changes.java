package org.carrel.operations.audit;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.audit.Touched;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What became of things, as the trail keeps it. */
final class Changes {
    /** A line is no place for more; what is beyond is told by its number. */
    private static final int MOST = 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Changes() {}

    static Optional<String> json(List<Touched> touched) {
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        var all = JsonNodeFactory.instance.arrayNode();
        touched.stream().limit(MOST).forEach(one -> add(all, one));
        if (touched.size() > MOST) {
            all.addObject().put("more", touched.size() - MOST);
        }
        return Optional.of(JSON.writeValueAsString(all));
    }

    private static void add(ArrayNode all, Touched one) {
        var fields = all.addObject().put("type", one.type()).put("id", one.id()).putObject("fields");
        one.fields().forEach((name, field) -> add(fields.putObject(name), field));
    }

    private static void add(ObjectNode to, Touched.Field field) {
        if (field.withheld()) {
            to.put("withheld", true);
        }
        field.from().ifPresent(value -> to.set("from", value));
        field.to().ifPresent(value -> to.set("to", value));
    }
}
