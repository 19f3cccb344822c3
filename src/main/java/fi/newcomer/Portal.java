package fi.newcomer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class Portal {

    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Portal.class, arguments);
        }
        catch (RuntimeException e) {
            // Said already, in one sentence or with its trace; the embedded database must end too.
            System.exit(1);
        }
    }
}
