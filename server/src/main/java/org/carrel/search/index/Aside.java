package org.carrel.search.index;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.FileWork;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Does half of a search on another processor, where one has nothing to do. */
@Component
public class Aside implements DisposableBean {
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            Runtime.getRuntime().availableProcessors(),
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("search-aside-", 1).factory(),
            // Where all are busy, or the server ends, it is done first, by who asked for it.
            (deed, busy) -> deed.run());

    /** What both came to. */
    public record Both<A, B>(A aside, B here) {}

    /** Neither goes on when this returns or throws. */
    public <A, B> Both<A, B> both(FileWork<A> aside, FileWork<B> here) throws IOException {
        var other = CompletableFuture.supplyAsync(() -> FileWork.within(aside), threads);
        B mine;
        try {
            mine = here.done();
        } finally {
            other.handle((done, broken) -> done).join();
        }
        return new Both<>(FileWork.join(other), mine);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
