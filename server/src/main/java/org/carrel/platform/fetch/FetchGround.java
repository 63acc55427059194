package org.carrel.platform.fetch;

import java.net.InetAddress;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FetchGround {
    @Bean
    Fetcher fetcher(FetchProperties properties) {
        return new Fetcher(properties, new Connections(properties, InetAddress::getAllByName, (SSLSocketFactory)
                SSLSocketFactory.getDefault()));
    }
}
