package org.carrel.account.session;

import java.time.Clock;
import java.util.Optional;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.User;
import org.carrel.account.VerificationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is looked at when somebody has proven who they are: whether they may come in, and whether they came this way before. */
@Component
class Arrivals {
    private final DeviceStore devices;
    private final VerificationProperties verification;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(DeviceStore devices, VerificationProperties verification, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.verification = verification;
        this.events = events;
        this.clock = clock;
    }

    boolean mustVerify(User user) {
        return verification.requiredToSignIn() && user.unverified();
    }

    /** Tells the owner of a session that has just begun, where it is from a device that was not seen before. */
    @EventListener
    void on(SessionBegan event) {
        var user = event.proof().userId();
        var device = event.device();
        if (devices.isNew(event.sessionId(), user, device.userAgent())) {
            events.publishEvent(SecurityEvent.of(Kind.NEW_DEVICE, user, clock.instant())
                    .with(Fact.DEVICE, some(device.userAgent()))
                    .with(Fact.PLACE, some(device.place()))
                    .with(Fact.NAME, device.name()));
        }
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(known -> !known.isBlank());
    }
}
