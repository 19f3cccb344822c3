package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.testing.SchemaOrg;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages say for machines is in the words of schema.org, on every page of every office and course. */
@PortalTest
class MachineDataTests {

    @LocalServerPort
    int port;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void everyOfficeIsDescribedInTheWordsOfSchemaOrg() {
        List<String> errors = new ArrayList<>();
        for (String page : PublicAddresses.everyOffice().filter((it) -> !it.endsWith("/offices")).toList()) {
            errors.addAll(errors(page, "GovernmentOffice"));
        }
        assertThat(errors).isEmpty();
    }

    private List<String> errors(String page, String type) {
        String html = this.reader.get(page).body();
        List<String> errors = new ArrayList<>(SchemaOrg.errorsOfPage(html).stream().map((it) -> page + " " + it).toList());
        if (SchemaOrg.blocks(html).stream().noneMatch((block) -> block.contains("\"@type\":\"" + type + "\""))) {
            errors.add(page + " describes no " + type);
        }
        return errors;
    }
}
