/**
 * The command line: how the program is started, what it can be asked to do besides serving, and how it says why it cannot.
 *
 * <p>A module adds a command by writing a class in its own package that implements
 * {@link org.carrel.platform.command.ApplicationCommand} and carries picocli's {@code @Command(name, description)}; that is
 * all, it is found by its type. Its options and parameters are picocli's fields. It is made without the application, so that a
 * wrong argument is answered at once; {@code run} then gets the started application (no web server, beans made only when
 * asked for, so nothing that serves or ticks is running) and gives the exit code. It works beside a running server too,
 * on the same database.
 *
 * <p>{@code run --demo} sets {@code carrel.demo=true}. Exit codes: 0 done, 1 failed, 2 wrong use or configuration.
 * {@link org.carrel.platform.command.CannotStart} ends a start with a message instead of a stack trace.
 */
@NullMarked
package org.carrel.platform.command;

import org.jspecify.annotations.NullMarked;
