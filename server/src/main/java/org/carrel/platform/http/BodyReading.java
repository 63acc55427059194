package org.carrel.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON bodies into records that have a static {@code read(Fields)}, and into {@link MergePatch}. */
class BodyReading extends AbstractHttpMessageConverter<Object> {
    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    private final JsonMapper json;

    BodyReading(JsonMapper json) {
        super(MediaType.APPLICATION_JSON, MERGE_PATCH);
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == MergePatch.class || Readings.of(type).isPresent();
    }

    @Override
    public boolean canWrite(
            Class<?> type, org.springframework.http.@org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    /** Whatever it comes as: else another converter would read it past every check. */
    @Override
    protected boolean canRead(org.springframework.http.@org.jspecify.annotations.Nullable MediaType mediaType) {
        return true;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        requireJson(Optional.ofNullable(message.getHeaders().getContentType()));
        var tree = parse(message);
        if (type == MergePatch.class) {
            return patch(tree);
        }
        return Fields.read(tree, fields -> Readings.read(Readings.of(type).orElseThrow(), fields));
    }

    /** JSON is UTF-8 (RFC 8259); another declared charset is a format we do not understand. */
    private static void requireJson(Optional<MediaType> type) {
        var json = type.filter(t -> MediaType.APPLICATION_JSON.includes(t) || MERGE_PATCH.includes(t))
                .filter(t -> Optional.ofNullable(t.getCharset())
                        .map(StandardCharsets.UTF_8::equals)
                        .orElse(true));
        if (json.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "Send the body as application/json in UTF-8.");
        }
    }

    private MergePatch patch(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return new MergePatch(object, json);
        }
        throw InvalidInput.field("body", "object", "Must be a JSON object.");
    }

    private JsonNode parse(HttpInputMessage message) throws IOException {
        try (InputStream body = message.getBody()) {
            var tree = json.readTree(body);
            if (tree.isMissingNode()) {
                throw InvalidInput.field("body", "required", "Must be given.");
            }
            return tree;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause && !(cause instanceof java.io.CharConversionException)) {
                throw cause;
            }
            throw new HttpMessageNotReadableException("not JSON", e, message);
        }
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) throws HttpMessageNotWritableException {
        throw new HttpMessageNotWritableException("reads only");
    }
}
