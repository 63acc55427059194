package org.carrel.search.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.LockObtainFailedException;
import org.carrel.search.index.FeedStore.Standing;
import org.carrel.search.index.Marks.Hindrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the index that lies there where it is any good, else begins another. */
@Component
class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    private final IndexFiles files;
    private final IndexLanguage language;
    private final IndexSources sources;
    private final SearchProperties properties;

    Opening(
            IndexFiles files,
            ObjectProvider<IndexLanguage> language,
            IndexSources sources,
            SearchProperties properties) {
        this.files = files;
        this.language = language.getIfAvailable(PlainLanguage::new);
        this.sources = sources;
        this.properties = properties;
    }

    /**
     * One that can answer and can be written.
     *
     * @param isStale it goes on answering, but another must be made
     */
    record Opened(Follower follower, boolean isStale) {}

    Opened open() throws IOException {
        var standing = sources.feed().standing();
        var current = files.current();
        var opened = current.isEmpty() ? Optional.<Opened>empty() : reopen(current.get(), standing);
        return opened.isPresent() ? opened.get() : new Opened(begin(standing), false);
    }

    /** Another one, which is to take the place of the current one once it is filled. */
    Follower beside() throws IOException {
        return create(sources.feed().standing());
    }

    void makeCurrent(Follower follower) throws IOException {
        follower.commit();
        files.makeCurrent(follower.index().path());
    }

    /** Whether the database is not where it was when this index was made from it. */
    boolean isElsewhere(Follower follower) {
        return !follower.marks().origin().place().equals(sources.feed().place());
    }

    /** What another process writes here, as far as it has committed it. */
    Optional<Readers> ofAnother() {
        try {
            var current = files.current();
            return current.isEmpty() ? Optional.empty() : Optional.of(Readers.ofAnother(current.get(), language));
        } catch (IOException e) {
            log.debug("There is no index to be read yet", e);
            return Optional.empty();
        }
    }

    private Optional<Opened> reopen(Path path, Standing standing) throws IOException {
        var found = openThere(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var index = found.get();
        try {
            var opened = checked(index, standing);
            if (opened.isEmpty()) {
                index.close();
            }
            return opened;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private Optional<Opened> checked(OpenIndex index, Standing standing) {
        var marks = Marks.read(index.marks());
        var hindrance = marks.isEmpty()
                ? Optional.of(new Hindrance("nothing says how far it is filled", false))
                : marks.get().hindrance(standing, sources.feed().place(), language.revision());
        hindrance.ifPresent(each -> log.warn("The search index is built anew: {}", each.why()));
        return marks.filter(each -> hindrance.map(Hindrance::serves).orElse(true))
                .map(each ->
                        new Opened(new Follower(index, each, standing, sources, properties), hindrance.isPresent()));
    }

    /** A disk that is full or locked does not get better by building anew; what is broken does. */
    private Optional<OpenIndex> openThere(Path path) throws IOException {
        try {
            return Optional.of(OpenIndex.open(path, OpenMode.APPEND, language, properties));
        } catch (IOException | RuntimeException e) {
            var isMissing = e instanceof NoSuchFileException;
            if (e instanceof LockObtainFailedException || (e instanceof FileSystemException && !isMissing)) {
                throw e;
            }
            log.warn("The search index is built anew: it is damaged ({})", e.toString());
            return Optional.empty();
        }
    }

    private Follower begin(Standing standing) throws IOException {
        files.discardCurrent();
        var follower = create(standing);
        makeCurrent(follower);
        files.removeAllBut(follower.index().path());
        return follower;
    }

    private Follower create(Standing standing) throws IOException {
        var marks = Marks.first(standing, sources.feed().place(), language.revision());
        var index = OpenIndex.open(files.fresh(), OpenMode.CREATE, language, properties);
        return new Follower(index, marks, standing, sources, properties);
    }
}
