package fi.newcomer.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipalities.Told;
import fi.newcomer.page.FrontendFiles;
import fi.newcomer.page.Stamps;
import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The municipalities of an installation that serves only some. */
@PortalTest
class MunicipalitiesTests {

    @Autowired
    ContentFiles content;

    @Autowired
    Authorities authorities;

    @Test
    void whatIsToldNeverServesMoreThanTheSettingNorAnotherProgramme() {
        FrontendFiles files = new FrontendFiles();
        Municipalities some = serving("inga,korsnas", files);
        assertThat(some.all()).extracting(Municipality::slug).containsExactly("korsnas", "inga");
        Municipality korsnas = some.get("korsnas");
        String style = files.style("korsnas");
        String other = files.style("inga");
        some.tell(List.of(told(korsnas, "korsnas", "Nytt"), told(korsnas, "larsmo", "Larsmo"), told(korsnas, "atlantis", "A")));
        assertThat(some.all()).extracting(Municipality::slug).containsExactly("korsnas", "inga");
        assertThat(some.get("korsnas").name().byLanguage()).isEqualTo(Map.of("sv", "Nytt"));
        assertThat(some.get("korsnas").programme()).as("on which the layers of texts rest").isEqualTo("korsnas");
        assertThat(files.style("korsnas")).isNotEqualTo(style);
        assertThat(files.style("inga")).isEqualTo(other);
        assertThat(some.programmes()).hasSize(10).containsEntry("larsmo", "jakobstadsregionen");
        some.tell(List.of());
        assertThat(some.get("korsnas")).as("of which nothing is told").isEqualTo(korsnas);
        assertThat(files.style("korsnas")).isEqualTo(style);
    }

    @Test
    void aSettingThatNamesNoMunicipalityStopsTheStart() {
        assertThatThrownBy(() -> serving("korsnas,atlantis", new FrontendFiles())).isInstanceOf(WrongSetting.class)
            .hasMessageContaining("PORTAL_MUNICIPALITIES names \"atlantis\"");
    }

    private Municipalities serving(String slugs, FrontendFiles files) {
        return new Municipalities(this.content, new Settings(new MockEnvironment().withProperty("portal.municipalities", slugs)),
                this.authorities, files, new Stamps());
    }

    private static Told told(Municipality like, String slug, String name) {
        return new Told(new Municipality(slug, new LocalizedText(Map.of("sv", name)), true, "raseborg", like.contact(),
                like.employmentArea(), like.wellbeingCounty()), new Accent("#123456", "#abcdef"));
    }
}
