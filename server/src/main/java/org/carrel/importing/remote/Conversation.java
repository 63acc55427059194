package org.carrel.importing.remote;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks one source, again where that may help, and not more often than it likes. */
public final class Conversation {
    private final Attempts attempts;
    private final Questions questions;
    private final Pace pace;
    private final Wait wait;
    private final Clock clock;

    public Conversation(Neighbour who, Clock clock) {
        this(who, clock, Wait.asleep(who));
    }

    /** @param wait how it waits, which a test does not */
    public Conversation(Neighbour who, Clock clock, Wait wait) {
        this.attempts = new Attempts(who, clock, wait);
        this.questions = new Questions(who, clock);
        this.pace = new Pace(who.patience().between());
        this.wait = wait;
        this.clock = clock;
    }

    /**
     * @return empty where there is nothing of that name (404)
     * @throws Away when no attempt went well, or the next would have to wait too long
     */
    public Optional<JsonNode> ask(URI question) {
        return attempts.call(() -> {
            var pause = pace.take(clock.instant());
            if (pause.isPositive()) {
                wait.of(pause);
            }
            return questions.ask(question);
        });
    }
}
