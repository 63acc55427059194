package org.carrel.platform.signal;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What nodes tell each other ({@code carrel.signal.*}).
 *
 * @param poll how often a node asks what the others changed
 */
@Validated
@ConfigurationProperties("carrel.signal")
record SignalProperties(@DefaultValue("250ms") Duration poll) {
    SignalProperties {
        new Bounds("carrel.signal").within(poll, Duration.ofMillis(10), Duration.ofMillis(500), "poll");
    }
}
