package fi.newcomer.letter;

import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.placement.Placements;
import fi.newcomer.print.Printer;
import fi.newcomer.testing.PortalTest;
import java.io.File;
import java.nio.file.*;
import java.util.*;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LetterScratchTests {
    @Autowired LetterPaper paper; @Autowired Printer printer; @Autowired Languages languages; @Autowired Municipalities municipalities; @Autowired Placements placements;
    @Test void draw() throws Exception {
        Path out = Path.of("/tmp/s5/B4pdf"); Files.createDirectories(out);
        for (String m : List.of("jakobstad", "raseborg")) for (var l : languages.all()) {
            var choice = new LetterChoice(municipalities.get(m), List.of(l), placements.find("DEMO"));
            byte[] pdf = printer.pdf(paper.letter(choice));
            Files.write(out.resolve(m + "-" + l + ".pdf"), pdf);
            try (var d = Loader.loadPDF(pdf)) {
                System.out.println("SIZE " + m + " " + l + " " + pdf.length + " pages " + d.getNumberOfPages());
                for (int i = 0; i < d.getNumberOfPages(); i++) ImageIO.write(new PDFRenderer(d).renderImageWithDPI(i, 100), "png", out.resolve(m + "-" + l + "-" + i + ".png").toFile());
            }
        }
        var choice = new LetterChoice(municipalities.get("korsnas"), List.of(languages.get("ar")), placements.find("DEMO"));
        List<Addressee> list = new ArrayList<>();
        String[] names = { "Åsa Öberg-Lindström", "محمد التجريبي", "Володимир Тестовий", "Nguyễn Thị Thử", "Şükrü Çağlar" };
        for (int i = 0; i < 200; i++) list.add(new Addressee(i + 2, names[i % 5], "Testgatan " + i + " A 2", "10600", "Ekenäs", i % 7 == 0 ? "Sverige" : "", languages.all().get(i % 6)));
        LetterPart part = new LetterPart(paper, printer, choice);
        for (int r = 0; r < 1; r++) { long t = System.nanoTime(); byte[] pdf = part.pdf(list); System.out.println("SIZE part " + pdf.length + " ms " + (System.nanoTime() - t) / 1000000);
            if (r == 0) { Files.write(out.resolve("part.pdf"), pdf); try (var d = Loader.loadPDF(pdf)) { System.out.println("SIZE pages " + d.getNumberOfPages()); for (int i = 0; i < 10; i += 2) ImageIO.write(new PDFRenderer(d).renderImageWithDPI(i, 60), "png", out.resolve("part-" + i + ".png").toFile()); } } }
    }
}
