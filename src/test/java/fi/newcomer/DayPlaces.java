package fi.newcomer;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.text.ContentUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Places where nothing of a day's newcomers may stand in plain: tables as they are stored, public addresses, exports. */
final class DayPlaces {

    private static final List<String> FOR_MACHINES = List.of("/sitemap.xml", "/robots.txt", "/api/v1/openapi.json",
            "/api/v1/municipalities", "/api/v1/municipalities/korsnas", "/api/v1/municipalities/korsnas/offices",
            "/api/v1/municipalities/korsnas/courses", "/api/v1/municipalities/korsnas/programme?lang=sv",
            "/api/v1/municipalities/korsnas/responsibility?topic=plan&jobseeker=no", "/sv/korsnas/calendar.ics");

    private final Browsing reader;

    private final ApplicationContext portal;

    private final DayRequests requests;

    private final Predicate<String> personal;

    private final Predicate<String> code;

    DayPlaces(int port, ApplicationContext portal, DayRequests requests) {
        this.reader = new Browsing(port);
        this.portal = portal;
        this.requests = requests;
        this.personal = requests.personal().asPredicate();
        this.code = requests.codes().asPredicate();
    }

    /** The tables that hold something personal unencrypted, or a code where no code belongs. */
    List<String> tables() {
        JdbcTemplate jdbc = this.portal.getBean(JdbcTemplate.class);
        List<String> found = new ArrayList<>();
        for (String table : jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name
                """, String.class)) {
            // By its code a request is found.
            Predicate<String> wrong = table.equals("request") ? this.personal : this.personal.or(this.code);
            if (jdbc.queryForList("SELECT * FROM `" + table + "`")
                .stream()
                .flatMap((row) -> row.values().stream())
                .map(DayPlaces::text)
                .anyMatch(wrong)) {
                found.add(table);
            }
        }
        return found;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    /** The addresses that say something of the day's newcomers to somebody who is not signed in. */
    List<String> publicAddresses() {
        Stream<String> cases = this.requests.in(DayAtTheDesk.KORSNAS)
            .stream()
            .limit(3)
            .flatMap((it) -> Stream.of("/staff/cases/" + it.id(), "/staff/transfer/" + it.id(),
                    "/sv/korsnas/status?code=" + it.code()));
        // A page is made alike in all languages; two of them tell what it holds in either direction of writing.
        Stream<String> pages = PublicAddresses.everyTypeInEveryLanguage()
            .filter((it) -> it.startsWith("/sv") || it.startsWith("/ar"));
        return Stream.of(pages, FOR_MACHINES.stream(), cases)
            .flatMap((addresses) -> addresses)
            .filter((address) -> this.personal.or(this.code).test(this.reader.get(address).body()))
            .toList();
    }

    /** The files of the content's export that hold something of the day. */
    List<String> export() {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(this.portal.getBean(ContentUpload.class).zip()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (this.personal.or(this.code).test(new String(zip.readAllBytes(), StandardCharsets.UTF_8))) {
                    found.add(file.getName());
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
