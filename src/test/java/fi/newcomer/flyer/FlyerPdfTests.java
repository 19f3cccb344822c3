package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The flyers as they are printed. */
@PortalTest
@WithUserDetails("editor")
class FlyerPdfTests {

    static final List<String> ALL = List.of("sv", "fi", "en", "uk", "ar", "ru");

    static final List<OwnText> OWN = List.of(new OwnText("et", "Kes mind aitab?", "Skanni kood ja vaata, kes sind aitab."),
            new OwnText("ku", "Kî alîkariya min dike?", "Kodê bişopîne û bibîne kî alîkariya te dike."));

    @Autowired
    Flyers flyers;

    @Autowired
    Placements placements;

    @Autowired
    CoatsOfArms coats;

    @Test
    void look() throws IOException {
        Placement placement = this.placements.find("DEMO").orElseThrow();
        for (FlyerSize size : FlyerSize.values()) {
            draw(placement, new FlyerDesign(size, ALL, List.of(), Headline.WHO_HELPS, null, false, false), size + "-6");
            draw(placement, new FlyerDesign(size, ALL, OWN, Headline.WHO_HELPS, "welcome-office", false, size == FlyerSize.A4), size + "-8");
            draw(placement, new FlyerDesign(size, ALL.subList(0, 2), List.of(), Headline.WHO_HELPS, null, false, true), size + "-2");
        }
    }

    private void draw(Placement placement, FlyerDesign design, String name) throws IOException {
        byte[] pdf = this.flyers.pdf(placement.code(), design);
        Path folder = Path.of("target/pictures/flyers");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png",
                    folder.resolve(name + ".png").toFile());
        }
    }
}
