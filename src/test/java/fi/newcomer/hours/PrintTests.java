package fi.newcomer.hours;
import java.time.*;
import org.junit.jupiter.api.Test;
class PrintTests {
    @Test void print() throws Exception {
        for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/tmp/s3/probe.txt"))) {
            String[] p = line.trim().split(" +");
            if (p.length < 2) continue;
            Instant at = OffsetDateTime.parse(p[1]).toInstant();
            Now now = HoursContext.NOW.of(HoursContext.PLACES.get(p[0]), at);
            System.out.println("P|" + p[0] + "|" + p[1] + "|" + now.state() + "|" + now.holdsUntil());
            for (var l : HoursContext.LANGUAGES.all()) System.out.println("P   " + l + ": " + HoursContext.words(p[0], at, l));
        }
    }
}
