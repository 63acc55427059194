package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All fifteen test cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}               | {"a":"c"}                  | {"a":"c"}
            {"a":"b"}               | {"b":"c"}                  | {"a":"b","b":"c"}
            {"a":"b"}               | {"a":null}                 | {}
            {"a":"b","b":"c"}       | {"a":null}                 | {"b":"c"}
            {"a":["b"]}             | {"a":"c"}                  | {"a":"c"}
            {"a":"c"}               | {"a":["b"]}                | {"a":["b"]}
            {"a":{"b":"c"}}         | {"a":{"b":"d","c":null}}   | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}       | {"a":[1]}                  | {"a":[1]}
            ["a","b"]               | ["c","d"]                  | ["c","d"]
            {"a":"b"}               | ["c"]                      | ["c"]
            {"a":"foo"}             | null                       | null
            {"a":"foo"}             | "bar"                      | "bar"
            {"e":null}              | {"a":1}                    | {"e":null,"a":1}
            [1,2]                   | {"a":"b","c":null}         | {"a":"b"}
            {}                      | {"a":{"bb":{"ccc":null}}}  | {"a":{"bb":{}}}
            """)
    void merges_as_the_rfc_shows(String target, String patch, String result) {
        assertThat(MergePatch.merge(JSON.readTree(target), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @Test
    void the_resource_that_is_patched_stays_as_it_was() {
        var target = JSON.readTree("{\"a\":{\"b\":1}}");
        MergePatch.merge(target, JSON.readTree("{\"a\":{\"b\":2}}"));

        assertThat(target).isEqualTo(JSON.readTree("{\"a\":{\"b\":1}}"));
    }

    @Test
    void what_is_removed_though_it_is_needed_is_reported_as_missing() {
        assertThat(patch("{\"note\":null}").applyTo(new Thing("a", Optional.of("b")), Thing::read))
                .isEqualTo(new Thing("a", Optional.empty()));
        assertThatThrownBy(() -> patch("{\"name\":null}").applyTo(new Thing("a", Optional.empty()), Thing::read))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .containsExactly(new FieldError("name", "required", "Must be given.")));
    }

    private static MergePatch patch(String json) {
        return new MergePatch((ObjectNode) JSON.readTree(json), JSON);
    }

    record Thing(String name, Optional<String> note) {
        static Thing read(Fields in) {
            var name = in.text("name", 10).required();
            var note = in.text("note", 10).optional();
            in.done();
            return new Thing(name.get(), note.get());
        }
    }
}
