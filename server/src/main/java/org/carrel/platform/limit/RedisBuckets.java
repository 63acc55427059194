package org.carrel.platform.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Buckets in Redis or Valkey. The connection is made when it is first needed, and finds its way back by itself. */
final class RedisBuckets implements SharedStore {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private final RedisClient client;
    private final Clock clock;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile Optional<ProxyManager<String>> buckets = Optional.empty();

    /** @throws IllegalArgumentException where it is no address of Redis */
    RedisBuckets(String url, Clock clock) {
        var address = RedisURI.create(url);
        address.setTimeout(TO_CONNECT);
        this.client = RedisClient.create(address);
        this.client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "redis";
    }

    /** One request makes the connection; others do not wait for it. */
    @Override
    public ProxyManager<String> buckets() {
        if (buckets.isEmpty()) {
            if (!connecting.tryLock()) {
                throw new IllegalStateException("the connection is being made");
            }
            try {
                buckets = Optional.of(connected());
            } finally {
                connecting.unlock();
            }
        }
        return buckets.get();
    }

    private ProxyManager<String> connected() {
        var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        ProxyManager<String> proxies = Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(new Ticks(clock))
                .requestTimeout(PATIENCE)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        return proxies.withMapper(key -> "carrel:limit:" + key);
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
