package org.carrel.account.lockout;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What wrong passwords and codes cost ({@code carrel.account.lockout.*}).
 *
 * @param delayAfter the wrong guess at one account from one address or device that is the first to cost a wait; each
 *     further one costs twice as much
 * @param firstDelay that first wait
 * @param lockAfter the wrong guess at one account from one address or device that locks it for them
 * @param lock for how long
 * @param forgiven the time after which one of those is forgiven
 * @param nameLockAfter the wrong guess at one account from wherever that locks it for all who are not known there
 * @param nameLock for how long; short, for strangers can do it again and again
 * @param nameForgiven the time after which one of those is forgiven
 * @param addressLockAfter the wrong guess from one address, at whatever accounts, after which it has to wait
 * @param addressLock for how long
 * @param addressForgiven the time after which one of those is forgiven
 */
@Validated
@ConfigurationProperties("carrel.account.lockout")
record LockoutProperties(
        @DefaultValue("3") int delayAfter,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("10") int lockAfter,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("15m") Duration forgiven,
        @DefaultValue("100") int nameLockAfter,
        @DefaultValue("1m") Duration nameLock,
        @DefaultValue("5m") Duration nameForgiven,
        @DefaultValue("100") int addressLockAfter,
        @DefaultValue("5m") Duration addressLock,
        @DefaultValue("36s") Duration addressForgiven) {
    private static final Bounds BOUNDS = new Bounds("carrel.account.lockout");
    /** So many failures before they are locked, names and addresses have to wait as well. */
    private static final int GROWING = 7;

    LockoutProperties {
        counts(delayAfter, "delay-after");
        counts(lockAfter, "lock-after");
        counts(nameLockAfter, "name-lock-after");
        counts(addressLockAfter, "address-lock-after");
        BOUNDS.check(lockAfter >= delayAfter, "lock-after", "at least delay-after", lockAfter);
        BOUNDS.within(firstDelay, Duration.ofMillis(1), Duration.ofMinutes(1), "first-delay");
        waits(lock, "lock");
        waits(forgiven, "forgiven");
        waits(nameLock, "name-lock");
        waits(nameForgiven, "name-forgiven");
        waits(addressLock, "address-lock");
        waits(addressForgiven, "address-forgiven");
    }

    Patience place() {
        return new Patience(delayAfter, firstDelay, lockAfter, lock, forgiven);
    }

    Patience name() {
        return new Patience(Math.max(1, nameLockAfter - GROWING), firstDelay, nameLockAfter, nameLock, nameForgiven);
    }

    Patience address() {
        return new Patience(
                Math.max(1, addressLockAfter - GROWING), firstDelay, addressLockAfter, addressLock, addressForgiven);
    }

    private static void counts(int value, String name) {
        BOUNDS.check(value >= 1 && value <= 1_000_000, name, "1 to 1000000", value);
    }

    private static void waits(Duration value, String name) {
        BOUNDS.within(value, Duration.ofSeconds(1), Duration.ofDays(1), name);
    }
}
