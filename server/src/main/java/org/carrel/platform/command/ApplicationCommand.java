package org.carrel.platform.command;

import java.io.PrintWriter;
import org.springframework.context.ApplicationContext;

/** Something that is done once, from the command line, with the application's own means. See this package's description. */
public interface ApplicationCommand {
    /** The exit code of a command that did what it was asked. */
    int DONE = 0;

    /** The exit code of a command that could not. */
    int FAILED = 1;

    /**
     * Does it.
     *
     * @param application to take services from
     * @param out where what the reader wants to know is printed; complaints go to the error stream, or are a
     *     {@link CannotStart}
     * @return the exit code
     */
    int run(ApplicationContext application, PrintWriter out) throws Exception;
}
