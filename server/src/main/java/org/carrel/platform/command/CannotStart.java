package org.carrel.platform.command;

import org.springframework.boot.ExitCodeGenerator;

/**
 * Why the program does not start, in words for the person who starts it: what is the matter, and what would help. It ends
 * the process without a stack trace.
 */
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {
    /** The exit code of a start that was told something wrong: a bad setting, a bad argument, a place already taken. */
    public static final int WRONG_USE = 2;

    /** The exit code of a start that was told the right things and failed all the same. */
    public static final int FAILED = 1;

    private final String remedy;
    private final int exitCode;

    private CannotStart(String matter, String remedy, int exitCode, Throwable... cause) {
        super(matter, cause.length == 0 ? null : cause[0]);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    /** A setting or an argument is wrong; exit code 2. */
    public static CannotStart wrongUse(String matter, String remedy) {
        return new CannotStart(matter, remedy, WRONG_USE);
    }

    /** Something the program needs did not work; exit code 1. */
    public static CannotStart failed(String matter, String remedy) {
        return new CannotStart(matter, remedy, FAILED);
    }

    /** Something the program needs did not work, and here is its own account of it; exit code 1. */
    public static CannotStart failed(String matter, String remedy, Throwable cause) {
        return new CannotStart(matter, remedy, FAILED, cause);
    }

    /** What the reader can do about it, as a sentence or two. */
    public String remedy() {
        return remedy;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
