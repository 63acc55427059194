package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Kind {
        BOOK,
        LARGE_PRINT
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() {
        var errors = errors("""
                {"count": 11, "kind": "tape", "id": "x", "extra": 1, "day": "2026-02-30"}""", in -> {
            in.text("name", 5).required();
            in.whole("count", 1, 10).required();
            in.oneOf("kind", Kind.class).required();
            in.id("id").required();
            in.day("day").required();
            in.done();
            return "";
        });

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "required"),
                        org.assertj.core.groups.Tuple.tuple("count", "out_of_range"),
                        org.assertj.core.groups.Tuple.tuple("kind", "not_allowed"),
                        org.assertj.core.groups.Tuple.tuple("id", "id"),
                        org.assertj.core.groups.Tuple.tuple("day", "day"),
                        org.assertj.core.groups.Tuple.tuple("extra", "unknown"));
    }

    @Test
    void text_is_trimmed_and_composed_and_empty_text_is_absent() {
        assertThat(read(
                        "{\"t\": \"  Zoe\\u0308 \"}",
                        in -> in.text("t", 5).optional().get()))
                .isEqualTo(Optional.of("Zoë"));
        assertThat(read("{\"t\": \"  \"}", in -> in.text("t", 5).optional().get()))
                .isEqualTo(Optional.empty());
        assertThat(read("{\"t\": null}", in -> in.text("t", 5).optional().get()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void length_is_counted_in_code_points() {
        assertThat(read("{\"t\": \"😀😀\"}", in -> in.text("t", 2).required().get()))
                .isEqualTo("😀😀");
        assertThat(errors("{\"t\": \"😀😀😀\"}", in -> in.text("t", 2).required()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\nb", "a\\r\\nb", "a\\u2028b", "a\\u0378b", "a\\ufdd0b", "a\\ud83f\\udffeb"})
    void a_name_is_one_line_of_characters_that_exist(String json) {
        assertThat(errors("{\"t\": \"" + json + "\"}", in -> in.text("t", 9).required()))
                .extracting(FieldError::code)
                .containsExactly("control_character");
        assertThat(errors(
                        "{\"t\": [\"" + json + "\"]}", in -> in.texts("t", 9, 9).required()))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("t[0]", "control_character"));
    }

    @Test
    void a_passage_keeps_its_lines_and_nothing_else_that_is_not_seen() {
        assertThat(read(
                        "{\"t\": \" a\\r\\nb\\rc\\td\\n\"}",
                        in -> in.passage("t", 9).required().get()))
                .isEqualTo("a\nb\nc\td");
        for (var wrong : List.of("\\u0000", "\\u0007", "\\ud800", "\\u202e", "\\u2066", "\\uffff", "\\ufdd0")) {
            assertThat(errors(
                            "{\"t\": \"a" + wrong + "b\"}",
                            in -> in.passage("t", 9).required()))
                    .as(wrong)
                    .extracting(FieldError::code)
                    .containsExactly("control_character");
        }
    }

    @Test
    void what_has_no_width_or_does_not_break_is_blank_too() {
        assertThat(read(
                        "{\"t\": \"\\ufeff\\u00a0a\\u00a0b\\u200b\\u3000\"}",
                        in -> in.text("t", 9).required().get()))
                .isEqualTo("a\u00a0b");
        assertThat(read(
                        "{\"t\": \"\\u200b\\u2060\\u00a0\"}",
                        in -> in.text("t", 9).optional().get()))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "\\ud800", "a\\u202eb", "\\uffff"})
    void text_that_no_reader_could_mean_is_refused(String json) {
        assertThat(errors("{\"t\": \"" + json + "\"}", in -> in.text("t", 9).required()))
                .extracting(FieldError::code)
                .containsExactly("control_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "\"1\"", "true", "[]", "99999999999999999999", "2147483648", "-1"})
    void a_whole_number_is_a_json_number_within_its_bounds(String json) {
        assertThat(errors(
                        "{\"n\": " + json + "}",
                        in -> in.whole("n", 0, Integer.MAX_VALUE).required()))
                .hasSize(1);
    }

    @Test
    void numbers_in_messages_do_not_depend_on_the_locale_of_the_machine() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(errors("{\"n\": -1}", in -> in.whole("n", 0, 100_000).required()))
                    .extracting(FieldError::message)
                    .containsExactly("Must be a whole number from 0 to 100,000.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void instants_take_any_offset_and_keep_microseconds() {
        assertThat(read(
                        "{\"at\": \"2026-11-21T10:30:00.123456789+01:00\"}",
                        in -> in.instant("at").required().get()))
                .isEqualTo(Instant.parse("2026-11-21T09:30:00.123456Z"));
        assertThat(errors("{\"at\": \"2026-11-21\"}", in -> in.instant("at").required()))
                .hasSize(1);
        assertThat(errors(
                        "{\"at\": \"+999999999-12-31T23:59:59Z\"}",
                        in -> in.instant("at").required()))
                .hasSize(1);
    }

    @Test
    void values_of_every_kind_come_out_as_they_went_in() {
        var id = UUID.randomUUID();
        var json = """
                {"id": "%s", "day": "2026-11-21", "flag": true, "kind": "large_print", "list": ["a", " a ", "", "b"]}""".formatted(id);
        assertThat(read(json, in -> in.id("id").required().get())).isEqualTo(id);
        assertThat(read(json, in -> in.day("day").required().get())).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(read(json, in -> in.flag("flag").required().get())).isEqualTo(true);
        assertThat(read(json, in -> in.oneOf("kind", Kind.class).required().get()))
                .isEqualTo(Kind.LARGE_PRINT);
        assertThat(read(json, in -> in.texts("list", 5, 5).required().get())).isEqualTo(List.of("a", "b"));
    }

    @Test
    void what_is_wrong_inside_is_named_with_its_place() {
        Function<Fields, String> inner = in -> {
            var name = in.text("name", 3).required();
            in.done();
            return name.get();
        };
        var errors = errors("""
                {"people": [{"name": "Ada"}, {"nom": "x"}, 7], "place": {"name": "too long"}, "tags": [1]}""", in -> {
            in.objects("people", 5, inner).required();
            in.object("place", inner).required();
            in.texts("tags", 5, 5).required();
            in.done();
            return "";
        });

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly("people[1].name", "people[1].nom", "people[2]", "place.name", "tags[0]");
    }

    @Test
    void too_many_items_are_not_even_looked_at() {
        assertThat(errors("{\"tags\": [1, 2, 3]}", in -> in.texts("tags", 2, 5).required()))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tags", "too_many"));
    }

    @Test
    void fields_that_are_ours_to_say_may_be_there() {
        assertThat(read("{\"id\": 1, \"name\": \"Ada\"}", in -> {
                    var name = in.text("name", 5).required();
                    in.ignoring("id").done();
                    return name.get();
                }))
                .isEqualTo("Ada");
    }

    @Test
    void a_body_that_is_no_object_is_refused() {
        for (var json : List.of("[]", "1", "null", "\"a\"")) {
            assertThatThrownBy(() -> Fields.read(JSON.readTree(json), in -> Optional.empty()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private static Object read(String json, Function<Fields, ?> reader) {
        return Fields.<Object>read(JSON.readTree(json), reader::apply);
    }

    private static List<FieldError> errors(String json, Function<Fields, ?> reader) {
        try {
            Fields.<Object>read(JSON.readTree(json), in -> {
                var value = reader.apply(in);
                in.done();
                return value;
            });
        } catch (InvalidInput e) {
            return e.errors();
        }
        return List.of();
    }
}
