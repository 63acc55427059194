package org.carrel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Connections beside the pool, for what must not wait for one of its connections to come free. */
@Component
public class SeparateConnections {
    private final DatabaseAddress address;

    SeparateConnections(Database database) {
        this.address = database.address();
    }

    /**
     * Opens one; whoever asks closes it.
     *
     * @param name by which the database knows it
     * @param patience after how many seconds of silence it is taken for broken
     */
    public Connection open(String name, int patience) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", String.valueOf(patience));
        properties.setProperty("loginTimeout", String.valueOf(patience));
        properties.setProperty("socketTimeout", String.valueOf(patience));
        return DriverManager.getConnection(address.url(), properties);
    }
}
