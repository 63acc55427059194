package org.carrel.platform.limit;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/** Where nodes share buckets. */
interface SharedStore extends AutoCloseable {
    String name();

    /** Throws where it cannot be reached; then it is asked again later. */
    ProxyManager<String> buckets();

    @Override
    void close();
}
