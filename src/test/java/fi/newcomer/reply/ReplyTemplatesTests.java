package fi.newcomer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.reply.ReplyTemplates.Reply;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests for {@link ReplyTemplates}. */
@PortalTest
class ReplyTemplatesTests {

    @Autowired
    private ReplyTemplates templates;

    @Autowired
    private Languages languages;

    @Autowired
    private Municipalities municipalities;

    @LocalServerPort
    private int port;

    @Test
    void the_same_replies_in_every_language() {
        List<String> swedish = ids("sv");
        assertThat(swedish).hasSizeGreaterThan(3).contains("interpreter");
        this.languages.all().forEach((language) -> {
            assertThat(ids(language.code())).isEqualTo(swedish);
            assertThat(in(language.code())).allSatisfy((reply) -> {
                assertThat(reply.language()).isEqualTo(language);
                assertThat(reply.text()).isNotBlank();
                assertThat(reply.doubtful()).as("machine-made").isTrue();
            });
        });
        assertThat(in("sv").stream().filter((reply) -> reply.id().equals("received")).findFirst().orElseThrow().text())
            .isEqualTo("Vi har fått din begäran. Du behöver inte skicka den igen.\nVi kontaktar dig på det sätt som du har valt.");
    }

    @Test
    void no_reader_finds_them() {
        Browsing browsing = new Browsing(this.port);
        assertThat(browsing.get("/sv/korsnas/replies").statusCode()).isEqualTo(404);
        assertThat(browsing.get("/sitemap.xml").body()).doesNotContain("replies");
    }

    private List<String> ids(String language) {
        return in(language).stream().map(Reply::id).toList();
    }

    private List<Reply> in(String language) {
        return this.templates.in(this.languages.get(language), this.municipalities.get("korsnas"));
    }
}
