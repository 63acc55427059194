package org.carrel.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON, and never reads it: a body is read by {@link BodyReading} alone, so that none gets past its checks. */
class BodyWriting extends JacksonJsonHttpMessageConverter {
    BodyWriting(JsonMapper json) {
        super(json);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }
}
