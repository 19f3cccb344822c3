package fi.newcomer.office;

import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.Tags;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Links from offices to a map: a search by address and municipality, so that no place is claimed that nobody has measured. */
@Component
public class OfficeMaps {

    private final Municipalities municipalities;

    private final Texts texts;

    OfficeMaps(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** The link; empty where no source gives an address. */
    public Optional<Anchor> link(Office office, Language language) {
        return address(office).map((address) -> {
            Anchor map = Tags.link("https://www.openstreetmap.org/search?query="
                    + UriUtils.encode(address, StandardCharsets.UTF_8), this.texts.text(language, "office.map"));
            map.getElement().setAttribute("rel", "noreferrer");
            return map;
        });
    }

    /** The address with the municipality, in Swedish, as a map finds it. */
    public Optional<String> address(Office office) {
        return Optional.ofNullable(office.site().address())
            .map((address) -> address + ", "
                    + this.municipalities.get(office.municipality()).name().byLanguage().get("sv"));
    }
}
