package fi.newcomer.testing;

import java.nio.file.Path;

/** The data folder of the portals that the tests of one JVM run; each of the JVMs that run tests at once has its own. */
public final class TestData {

    /** As a setting of a portal. */
    public static final String SETTING = "portal.data=${portal.test-data:target/test-data}";

    public static final Path FOLDER = Path.of(System.getProperty("portal.test-data", "target/test-data"));

    /** Where a portal without a mail server puts its messages. */
    public static final Path MAIL = FOLDER.resolve("mail");

    private TestData() {
    }
}
