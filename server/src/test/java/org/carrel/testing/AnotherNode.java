package org.carrel.testing;

import org.carrel.Carrel;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second application on the same database and data directory, as behind one load balancer. */
public final class AnotherNode implements AutoCloseable {
    private final ConfigurableApplicationContext application;

    private AnotherNode(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static AnotherNode start() {
        return new AnotherNode(new SpringApplicationBuilder(Carrel.class, TestClock.Configuration.class)
                .web(WebApplicationType.SERVLET)
                .initializers(new OnTestDatabase())
                .properties("server.port=0")
                .run());
    }

    public Api api() {
        return Api.at(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
