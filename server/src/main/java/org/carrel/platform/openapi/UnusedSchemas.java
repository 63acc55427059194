package org.carrel.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes out the schemas that nothing refers to, such as those of parameters that turned out to be none of the request's. */
@Component
@Order(30)
class UnusedSchemas implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        int before;
        do {
            before = schemas.size();
            var text = text(description);
            schemas.keySet().removeIf(name -> !text.contains("\"#/components/schemas/" + name + "\""));
        } while (schemas.size() < before);
    }

    private static String text(OpenAPI description) {
        try {
            return Json31.mapper().writeValueAsString(description);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
