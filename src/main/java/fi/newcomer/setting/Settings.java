package fi.newcomer.setting;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The settings of the portal, read from the environment ({@code PORTAL_PORT} and so on) or from the command line
 * ({@code --portal.port=}). Each accessor throws {@link WrongSetting} with a sentence when its value can't be used.
 */
public class Settings {

    private final Environment environment;

    public Settings(Environment environment) {
        this.environment = environment;
    }

    /** Whether this is {@code ./portal run --demo}: its own database, demo staff, a clock that may be set. */
    public boolean demo() {
        return environment.getProperty("portal.demo", Boolean.class, false);
    }

    /** Whether the demo begins again from nothing ({@code ./portal run --demo --fresh}). */
    public boolean fresh() {
        return demo() && environment.getProperty("portal.fresh", Boolean.class, false);
    }

    /** The folder that holds everything the portal keeps: {@code data}, or {@code data/demo} for the demo. */
    public Path data() {
        return Path.of(text("portal.data").orElse(demo() ? "data/demo" : "data")).toAbsolutePath().normalize();
    }

    /** The schema of the embedded server; tests give each context its own. */
    public String schema() {
        return text("portal.schema").orElse("portal");
    }

    public int port() {
        String value = text("portal.port").orElse("8080");
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        }
        catch (NumberFormatException e) {
            // answered below
        }
        throw new WrongSetting("PORTAL_PORT is \"" + value + "\", but a port is a number from 1 to 65535.");
    }

    public Optional<String> databaseUrl() {
        Optional<String> url = text("portal.db.url");
        if (url.isPresent() && demo()) {
            throw new WrongSetting("PORTAL_DB_URL is set, but the demo always uses its own database: "
                    + "unset PORTAL_DB_URL, or start without --demo.");
        }
        if (url.isPresent() && !url.get().startsWith("jdbc:mariadb:")) {
            // Not repeated: it may hold a password.
            throw new WrongSetting("PORTAL_DB_URL must begin with jdbc:mariadb: , such as "
                    + "jdbc:mariadb://127.0.0.1:3306/portal .");
        }
        return url;
    }

    public String databaseUser() {
        return text("portal.db.user").orElse("portal");
    }

    public String databasePassword() {
        return text("portal.db.password").orElse("");
    }

    /**
     * Where the portal is reached from outside, without a final slash. Absolute links, and the check of foreign POSTs
     * by browsers that send no {@code Sec-Fetch-Site}, rest on it.
     */
    public Optional<String> baseUrl() {
        return text("portal.base-url").map((value) -> {
            try {
                URI uri = URI.create(value);
                if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                        && (uri.getPath().isEmpty() || uri.getPath().equals("/")) && uri.getQuery() == null) {
                    return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
                }
            }
            catch (IllegalArgumentException e) {
                // answered below
            }
            throw new WrongSetting("PORTAL_BASE_URL is \"" + value
                    + "\", but it must be an address such as https://newcomer.example.fi without a path.");
        });
    }

    /**
     * The absolute address of a path that begins with a slash: under {@link #baseUrl()}, and without it on this machine.
     */
    public String address(String path) {
        return baseUrl().orElseGet(() -> "http://localhost:" + port()) + path;
    }

    /**
     * What printed codes begin with: {@link #baseUrl()}, and without it nothing, so that nothing is printed that leads
     * nowhere. Only a demo, whose codes are to be looked at on the machine that shows it, then says
     * {@code http://localhost} with its port.
     */
    public Optional<String> codeBase() {
        return baseUrl().or(() -> demo() ? Optional.of(address("")) : Optional.empty());
    }

    /** Whether readers come over https, so that cookies may be marked Secure. */
    public boolean secure() {
        return baseUrl().filter((url) -> url.startsWith("https:")).isPresent();
    }

    /** Addresses of the proxies whose forwarded headers count. */
    public List<String> trustedProxies() {
        return list("portal.trusted-proxies");
    }

    /** The file with the keys of field encryption, when one is named. */
    public Optional<Path> keys() {
        return text("portal.keys").map((value) -> Path.of(value).toAbsolutePath().normalize());
    }

    /** The municipalities that this installation serves; empty means all. */
    public List<String> municipalities() {
        return list("portal.municipalities");
    }

    public Optional<String> smtpUrl() {
        return text("portal.smtp-url");
    }

    /** The gateway for text messages, where there is one; its password is never repeated in a message. */
    public Optional<URI> smsUrl() {
        return text("portal.sms-url").map((value) -> {
            try {
                URI uri = URI.create(value);
                if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getFragment() == null) {
                    return uri;
                }
            }
            catch (IllegalArgumentException e) {
                // answered below
            }
            throw new WrongSetting("PORTAL_SMS_URL must be an address that begins with https:// , such as "
                    + "https://user:password@sms.example.fi/send .");
        });
    }

    /** Whether links to other websites are tried once a day; never in the demo, which must not depend on a network. */
    public boolean linkCheck() {
        String value = text("portal.link-check").orElse("on");
        if (!value.equals("on") && !value.equals("off")) {
            throw new WrongSetting("PORTAL_LINK_CHECK is \"" + value + "\", but it must be on or off.");
        }
        return value.equals("on") && !demo();
    }

    /** Where the clock of a demo starts. */
    public Optional<Instant> clock() {
        Optional<String> value = text("portal.clock");
        if (value.isPresent() && !demo()) {
            throw new WrongSetting("PORTAL_CLOCK is set, but the clock can only be set in the demo: unset it.");
        }
        return value.map((text) -> {
            try {
                return Instant.parse(text);
            }
            catch (DateTimeParseException e) {
                throw new WrongSetting(
                        "PORTAL_CLOCK is \"" + text + "\", but it must be a time such as 2026-03-06T09:00:00Z.", e);
            }
        });
    }

    /** Where the content is read from, in Spring's notation: a folder, or what the application itself holds. */
    public String content() {
        return text("portal.content").map((value) -> {
            try {
                Path folder = Path.of(value).toAbsolutePath().normalize();
                if (Files.isReadable(folder.resolve("municipalities.yaml"))) {
                    return folder.toUri().toString();
                }
            }
            catch (InvalidPathException e) {
                // answered below
            }
            throw new WrongSetting("PORTAL_CONTENT is \"" + value + "\", but it must be a folder with the content files "
                    + "(municipalities.yaml and so on): copy content/ to a folder and name that, or unset it.");
        }).orElse("classpath:/content/");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(name)).map(String::strip).filter((it) -> !it.isEmpty());
    }

    private List<String> list(String name) {
        return text(name).map((value) -> Arrays.stream(value.split("[,\\s]+")).filter((it) -> !it.isBlank()).toList())
            .orElse(List.of());
    }
}
