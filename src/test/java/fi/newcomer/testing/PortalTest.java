package fi.newcomer.testing;

import fi.newcomer.request.ForgottenGuesses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test that runs the whole portal, as the demo, on a free port of 127.0.0.1 and on the real embedded MariaDB, in a
 * schema of its own. All tests with this annotation share one running portal: leave nothing behind that disturbs others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "portal.demo=true", TestData.SETTING, "portal.schema=t${random.uuid}",
                "portal.bind=127.0.0.1", "portal.trusted-proxies=127.0.0.1" })
@ExtendWith(ForgottenGuesses.class)
public @interface PortalTest {
}
