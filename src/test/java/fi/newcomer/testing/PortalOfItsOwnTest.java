package fi.newcomer.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** As {@link PortalTest}, with a schema that no other test sees and a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KeptSignInStrategy.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "portal.demo=true", TestData.SETTING, "portal.schema=o${random.uuid}",
                "portal.bind=127.0.0.1", "portal.trusted-proxies=127.0.0.1" })
@Import(MovedClock.Instead.class)
public @interface PortalOfItsOwnTest {
}
