package org.mbup.liquibase.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.logging.Logger;

/** The JDBC driver Liquibase insists on naming. It never connects; {@link MetabaseConnection} does. */
public final class MetabaseDriver implements Driver {

    private static final DriverPropertyInfo[] NONE = {};

    @Override
    public Connection connect(String url, Properties properties) {
        return null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(MetabaseUrl.SCHEME);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return NONE.clone();
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("liquibase");
    }
}
