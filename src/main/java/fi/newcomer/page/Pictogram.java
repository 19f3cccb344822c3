package fi.newcomer.page;

import com.vaadin.flow.component.Html;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The pictograms of the portal, each meaning the same everywhere; drawn in {@code frontend/pictograms}. */
public enum Pictogram {

    ASK, PERSON, BOOK, PROGRAMME, PLACE, CLOCK, PHONE, HOUSE, LANGUAGE, CHECK, LETTER, LEISURE, SIGNPOST;

    private final String svg = read();

    /** The drawing as a component; it says nothing to a screen reader, the words beside it do. */
    public Html drawing() {
        return new Html(this.svg);
    }

    /** The drawing with a class name, where its size differs. */
    public Html drawing(String className) {
        Html drawing = drawing();
        drawing.getElement().setAttribute("class", className);
        return drawing;
    }

    private String read() {
        String name = "/frontend/pictograms/" + name().toLowerCase(Locale.ROOT) + ".svg";
        try (InputStream in = Pictogram.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        catch (IOException | NullPointerException e) {
            throw new IllegalStateException("No drawing " + name, e);
        }
    }
}
