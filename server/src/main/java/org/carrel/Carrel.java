package org.carrel;

import org.carrel.platform.command.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The lending-library server, and the commands around it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Carrel {
    /** Does what the arguments ask; {@code run} serves. */
    public static void main(String[] args) {
        Launch.main(args);
    }
}
