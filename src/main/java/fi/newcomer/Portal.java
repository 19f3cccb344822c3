package fi.newcomer;

import fi.newcomer.protection.NewKey;
import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts the portal, or with {@code --portal.export=DIR} only what writes its content to a folder; with
 * {@code --portal.new-key} it adds a key to the key file and ends.
 */
@SpringBootApplication
public class Portal {

    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--portal.new-key")) {
            addKey(arguments);
            return;
        }
        boolean export = Arrays.stream(arguments).anyMatch((argument) -> argument.startsWith("--portal.export="));
        try {
            SpringApplication.run(export ? ContentOnly.class : Portal.class, arguments);
        }
        catch (RuntimeException e) {
            // Said already, in one sentence or with its trace; the embedded database must end too.
            System.exit(1);
        }
    }

    /** Needs no database, and works while the portal runs. */
    private static void addKey(String[] arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        try {
            System.out.println(NewKey.add(new Settings(environment)));
        }
        catch (WrongSetting e) {
            System.err.println("No key was added: " + e.getMessage());
            System.exit(1);
        }
    }
}
