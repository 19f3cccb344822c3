package fi.newcomer.database;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Makes sure, before anything else starts, that there is a database and that it is the right one: the embedded server,
 * or the municipality's own when {@code PORTAL_DB_URL} names it.
 */
public class DatabaseAtStart implements EnvironmentPostProcessor, Ordered {

    /** Set by commands that work beside a running portal: use its server instead of starting one. */
    public static final String BESIDE = "portal.beside";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Settings settings = new Settings(environment);
        settings.port();
        settings.clock();
        settings.baseUrl();
        Map<String, Object> source = new HashMap<>();
        String url = settings.databaseUrl().orElse(null);
        String user = settings.databaseUser();
        String password = settings.databasePassword();
        if (url == null) {
            EmbeddedServer.Connection server = environment.getProperty(BESIDE, Boolean.class, false)
                    ? EmbeddedServer.runningElsewhere(settings.data())
                        .orElseGet(() -> EmbeddedServer.in(settings.data()).connection())
                    : EmbeddedServer.in(settings.data()).connection();
            url = "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + settings.schema()
                    + "?createDatabaseIfNotExist=true";
            user = "portal";
            password = server.password();
        }
        else if (settings.keys().isEmpty()) {
            throw new WrongSetting("PORTAL_KEYS is not set: with PORTAL_DB_URL it must name the file with the keys of "
                    + "field encryption, kept apart from the database.");
        }
        verify(url, user, password, settings);
        if (settings.fresh()) {
            empty(url, user, password, settings);
        }
        source.put("spring.datasource.url", url);
        source.put("spring.datasource.username", user);
        source.put("spring.datasource.password", password);
        environment.getPropertySources().addFirst(new MapPropertySource("portal-database", source));
    }

    private static void verify(String url, String user, String password, Settings settings) {
        String kind = settings.demo() ? "demo" : "portal";
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS installation (kind varchar(10) NOT NULL PRIMARY KEY)");
            statement.execute("INSERT INTO installation (kind) SELECT '" + kind
                    + "' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM installation)");
            try (ResultSet row = statement.executeQuery("SELECT kind FROM installation")) {
                row.next();
                if (!kind.equals(row.getString(1))) {
                    throw new WrongSetting("The database of " + settings.data() + " is a " + row.getString(1)
                            + " database and can't be used " + (settings.demo() ? "for the demo" : "without --demo")
                            + ": choose another PORTAL_DATA.");
                }
            }
        }
        catch (SQLException e) {
            throw new WrongSetting("PORTAL_DB_URL: the database " + withoutSecrets(url) + " can't be used by user " + user
                    + " (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ").", e);
        }
    }

    /** Begins the demo again: its database, known by now to be a demo's, and the mail that it wrote. */
    private static void empty(String url, String user, String password, Settings settings) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE `" + settings.schema() + "`");
            FileSystemUtils.deleteRecursively(settings.data().resolve("mail"));
        }
        catch (SQLException | IOException e) {
            throw new WrongSetting("The demo in " + settings.data() + " could not be emptied (" + e.getMessage()
                    + "): delete the folder by hand.", e);
        }
        verify(url, user, password, settings);
    }

    private static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
