package fi.newcomer;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal, or with {@code --portal.export=DIR} only what writes its content to a folder. */
@SpringBootApplication
public class Portal {

    public static void main(String[] arguments) {
        boolean export = Arrays.stream(arguments).anyMatch((argument) -> argument.startsWith("--portal.export="));
        try {
            SpringApplication.run(export ? ContentOnly.class : Portal.class, arguments);
        }
        catch (RuntimeException e) {
            // Said already, in one sentence or with its trace; the embedded database must end too.
            System.exit(1);
        }
    }
}
