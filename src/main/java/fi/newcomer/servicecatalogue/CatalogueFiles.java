package fi.newcomer.servicecatalogue;

import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeEntry;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the files are called, and what staff call an office in them. */
@Component
public class CatalogueFiles {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = ChannelReader.LARGEST;

    CatalogueFiles() {
    }

    /** The file of a municipality. */
    public String name(Municipality municipality) {
        return "service-catalogue-" + municipality.slug() + ".json";
    }

    /** The file of all one's municipalities. */
    public String name() {
        return "service-catalogue.json";
    }

    /** An office with its place, since several can have the same name. */
    public static String name(OfficeEntry office, Function<LocalizedText, String> text) {
        LocalizedText place = office.office().site().place();
        return text.apply(office.office().name()) + (place == null ? "" : " (" + text.apply(place) + ")");
    }
}
