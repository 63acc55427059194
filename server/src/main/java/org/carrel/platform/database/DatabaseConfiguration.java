package org.carrel.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the data source; Spring Boot's own steps back for it, and Flyway and the transactions take it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DataDirectory dataDirectory(@Value("${carrel.data:./data}") String path) {
        return new DataDirectory(Path.of(path));
    }

    @Bean
    Database database(DataDirectory data, DatabaseProperties properties) {
        return Database.open(data, properties);
    }

    @Bean
    HikariDataSource dataSource(Database database, DatabaseProperties properties) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(database.address().url());
        config.setUsername(database.address().username());
        config.setPassword(database.address().password());
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(Math.min(4, properties.connections()));
        config.setConnectionTimeout(properties.connectionTimeout().toMillis());
        config.setValidationTimeout(
                Math.min(1_000, properties.connectionTimeout().toMillis()));
        config.setKeepaliveTime(TimeUnit.MINUTES.toMillis(2));
        // The database is known to be there; should it leave this very moment, requests are told so, and the pool goes
        // on.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "carrel");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        return new HikariDataSource(config);
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::bringUp;
    }
}
