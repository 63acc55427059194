package org.carrel.search.index;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.carrel.search.index.IndexStatus.Node;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** Has the search index built anew: by the server that runs on this data directory, or here where none does. */
@Command(
        name = "reindex",
        description =
                "Builds the search index anew, while the old one serves. Every node does so; this waits for the one here.")
final class ReindexCommand implements ApplicationCommand {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Override
    public int run(ApplicationContext application, PrintWriter out) throws IOException {
        var reindexing = application.getBean(Reindexing.class);
        var generation = reindexing.request(Optional.empty());
        out.println(
                reindexing.isKeptByAnother()
                        ? "The server builds its search index anew."
                        : "No server runs here; the search index is built by this command.");
        var last = new Printed(out);
        while (true) {
            var node = reindexing.here();
            node.ifPresent(last::progress);
            if (node.isPresent() && isDone(node.get(), generation)) {
                out.println("The search index is new: " + node.get().documents() + " books.");
                return DONE;
            }
            if (last.isSilentFor(SILENCE)) {
                throw CannotStart.failed(
                        "Nothing has been heard of the search index for " + SILENCE.toMinutes() + " minutes.",
                        "See the server's log. It goes on building by itself.");
            }
            reindexing.await(Duration.ofMillis(500));
        }
    }

    private static boolean isDone(Node node, int generation) {
        return node.generation() >= generation && node.state() == IndexStatus.State.SERVING;
    }

    /** What was said last. */
    private static final class Printed {
        private final PrintWriter out;
        private final Due heard = new Due(SILENCE);
        private Optional<Node> last = Optional.empty();

        Printed(PrintWriter out) {
            this.out = out;
        }

        void progress(Node node) {
            if (!Optional.of(node).equals(last)) {
                heard.done();
                if (node.state() != IndexStatus.State.SERVING) {
                    out.printf("%3.0f %%%n", 100 * node.filled());
                    out.flush();
                }
                last = Optional.of(node);
            }
        }

        boolean isSilentFor(Duration time) {
            return heard.isOlderThan(time);
        }
    }
}
