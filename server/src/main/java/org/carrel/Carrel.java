package org.carrel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@org.springframework.boot.context.properties.ConfigurationPropertiesScan
public class Carrel {
    public static void main(String[] args) {
        SpringApplication.run(Carrel.class, args);
    }
}
