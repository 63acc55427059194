package org.carrel.operations.audit;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks the audit trail through, or signs where it stands; also beside a running server. */
@Command(
        name = "audit",
        description = "Verifies the audit trail (verify), or prints where it stands, signed (checkpoint).")
final class AuditCommand implements ApplicationCommand {
    @Parameters(paramLabel = "WHAT", description = "verify or checkpoint.")
    private String what = "";

    @Option(names = "--from", paramLabel = "POSITION", description = "The first line to look at (the first there is).")
    private @Nullable Long from;

    @Option(
            names = "--checkpoint",
            paramLabel = "CHECKPOINT",
            description =
                    "One that was kept elsewhere, as the command checkpoint prints it: the trail must go through it.")
    private @Nullable String kept;

    @Override
    public int run(ApplicationContext application, PrintWriter out) {
        return switch (what) {
            case "verify" -> verify(application.getBean(AuditUpkeep.class), out);
            case "checkpoint" -> {
                out.println(application.getBean(Checkpoints.class).sign().written());
                yield DONE;
            }
            default ->
                throw CannotStart.wrongUse("audit " + what + " is not known.", "Say audit verify or audit checkpoint.");
        };
    }

    private int verify(AuditUpkeep upkeep, PrintWriter out) {
        var checkpoint = Optional.ofNullable(kept)
                .map(text -> Checkpoint.parse(text)
                        .orElseThrow(() -> CannotStart.wrongUse(
                                "The checkpoint cannot be read.", "Give it as audit checkpoint printed it.")));
        var verdict = upkeep.verify(Optional.ofNullable(from), checkpoint);
        if (verdict.broken().isPresent()) {
            var broken = verdict.broken().get();
            out.printf(Locale.ROOT, "The audit trail is broken at line %d: %s%n", broken.position(), broken.problem());
            return FAILED;
        }
        out.printf(
                Locale.ROOT,
                "The audit trail is sound: %,d lines, %d to %d, in %,d ms.%n",
                verdict.last() - verdict.first() + 1,
                verdict.first(),
                verdict.last(),
                verdict.took());
        return DONE;
    }
}
