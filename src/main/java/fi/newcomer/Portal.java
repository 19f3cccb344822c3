package fi.newcomer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class Portal {

    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }
}
