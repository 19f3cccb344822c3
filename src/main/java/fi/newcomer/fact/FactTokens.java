package fi.newcomer.fact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What stands in a page where its text has a token such as <code>{{phone emergency}}</code>. */
@Service
public class FactTokens {

    private static final Logger log = LoggerFactory.getLogger(FactTokens.class);

    /** The id of the municipality whose page it is. */
    private static final String OWN = "municipality";

    private final Facts facts;

    private final Authorities authorities;

    private final Texts texts;

    FactTokens(Facts facts, Authorities authorities, Texts texts) {
        this.facts = facts;
        this.authorities = authorities;
        this.texts = texts;
    }

    /**
     * What is wrong with a token, if anything.
     * @param known the kinds of the facts that there are
     */
    public Optional<String> mistake(String kind, String id, Map<String, Fact.Kind> known) {
        Optional<Fact.Kind> type = kind(kind);
        if (type.isEmpty() || type.get() == Fact.Kind.STATED) {
            return Optional.of("\"" + kind + "\" is no kind of fact that can be shown");
        }
        if (type.get() == Fact.Kind.NAME && (id.equals(OWN) || this.authorities.find(id).isPresent())) {
            return Optional.empty();
        }
        if (!known.containsKey(id)) {
            return Optional.of("there is no fact \"" + id + "\"");
        }
        return known.get(id) == type.get() ? Optional.empty()
                : Optional.of("the fact \"" + id + "\" is not of the kind \"" + kind + "\"");
    }

    /** Whether the token shows a fact of {@code facts.yaml}, and not the name of an authority or municipality. */
    public boolean isFact(String kind, String id) {
        return !(kind.equals("name") && (id.equals(OWN) || this.authorities.find(id).isPresent()));
    }

    /**
     * The token for a reader.
     * @param municipality the municipality whose page it is; none on the pages of the portal itself
     */
    public Component component(String kind, String id, Language reader, @Nullable Municipality municipality,
            Reading reading) {
        if (!isFact(kind, id)) {
            return name(id, reader, municipality);
        }
        return this.facts.find(id, reading).map((fact) -> shown(fact, reader)).orElseGet(() -> {
            log.error("A text shows the fact {}, which is not there", id);
            return new Text("");
        });
    }

    private Component name(String id, Language reader, @Nullable Municipality municipality) {
        if (!id.equals(OWN)) {
            return Tags.spoken(this.authorities.get(id).name(), reader);
        }
        return municipality == null ? new Text(this.texts.text(reader, "text.the-municipality"))
                : Tags.spoken(municipality.name(), reader);
    }

    private Component shown(Fact fact, Language reader) {
        return switch (fact.kind()) {
            case PHONE -> Tags.link("tel:" + fact.value(), Tags.leftToRight(Phone.shown(fact.value(), reader)));
            case EMAIL -> Tags.link("mailto:" + fact.value(), Tags.leftToRight(fact.value()));
            case LINK -> outside(fact.value());
            case HOURS -> hours(Hours.lines(fact.value(), reader));
            case ADDRESS -> Tags.leftToRight(fact.value());
            case NAME, STATED -> Tags.typed(fact.value());
        };
    }

    private static Anchor outside(String address) {
        Anchor link = Tags.link(address, Tags.leftToRight(URI.create(address).getHost().replaceFirst("^www\\.", "")));
        link.getElement().setAttribute("rel", "noreferrer");
        return link;
    }

    private static HtmlContainer hours(List<Hours.Line> lines) {
        HtmlContainer all = Tags.tag("span");
        for (Hours.Line line : lines) {
            if (all.getComponentCount() > 0) {
                all.add(new Text(", "));
            }
            all.add(new Text(line.day()));
            if (!line.times().isEmpty()) {
                all.add(new Text(" "), Tags.leftToRight(line.times()));
            }
        }
        return all;
    }

    private static Optional<Fact.Kind> kind(String kind) {
        try {
            return kind.equals(kind.toLowerCase(Locale.ROOT))
                    ? Optional.of(Fact.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) : Optional.empty();
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
