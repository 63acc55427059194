package org.carrel.platform.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Bodies are read by our readings and by nothing else. It has the last word, after Spring Boot's own converters. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyGround implements WebMvcConfigurer {
    private final JsonMapper json;

    BodyGround(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new BodyReading(json));
        converters.withJsonConverter(new BodyWriting(json));
    }
}
