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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What stands in a page where its text has a token such as <code>{{phone emergency}}</code>. */
@Service
public class FactTokens {

    private static final Logger log = LoggerFactory.getLogger(FactTokens.class);

    /** The ids of names that follow the municipality whose page it is. */
    private static final Map<String, Function<Municipality, String>> OWN = Map.of("contact", Municipality::contact,
            "employment-area", Municipality::employmentArea, "wellbeing-county", Municipality::wellbeingCounty);

    private static final String MUNICIPALITY = "municipality";

    /** The kind of a token that stands for nothing known: who sends the text fills it in, <code>{{field day}}</code>. */
    public static final String FIELD = "field";

    /** What can be asked for in a field. */
    public static final Set<String> FIELDS = Set.of("day", "time", "place", "phone", "authority");

    private final Facts facts;

    private final Listings listings;

    private final Authorities authorities;

    private final Texts texts;

    FactTokens(Facts facts, Listings listings, Authorities authorities, Texts texts) {
        this.facts = facts;
        this.listings = listings;
        this.authorities = authorities;
        this.texts = texts;
    }

    /**
     * What is wrong with a token, if anything.
     * @param known the kinds of the facts that there are
     */
    public Optional<String> mistake(String kind, String id, Map<String, Fact.Kind> known) {
        if (Listings.shown(kind)) {
            return this.listings.has(kind, id) ? Optional.empty()
                    : Optional.of("no programme has " + kind + " of the kind \"" + id + "\"");
        }
        if (kind.equals(FIELD)) {
            return FIELDS.contains(id) ? Optional.empty() : Optional.of("there is no field \"" + id + "\"");
        }
        Optional<Fact.Kind> type = kind(kind);
        if (type.isEmpty() || type.get() == Fact.Kind.STATED) {
            return Optional.of("\"" + kind + "\" is no kind of fact that can be shown");
        }
        if (!isFact(kind, id)) {
            return Optional.empty();
        }
        if (!known.containsKey(id)) {
            return Optional.of("there is no fact \"" + id + "\"");
        }
        return known.get(id) == type.get() ? Optional.empty()
                : Optional.of("the fact \"" + id + "\" is not of the kind \"" + kind + "\"");
    }

    /** Whether the token shows a fact of {@code facts.yaml}, and not a name or list that other files have. */
    public boolean isFact(String kind, String id) {
        return !Listings.shown(kind) && !kind.equals(FIELD) && !(kind.equals("name")
                && (id.equals(MUNICIPALITY) || OWN.containsKey(id) || this.authorities.find(id).isPresent()
                        || this.listings.partner(id).isPresent()));
    }

    /**
     * The token for a reader.
     * @param municipality the municipality whose page it is; none on the pages of the portal itself
     */
    public Component component(String kind, String id, Language reader, @Nullable Municipality municipality,
            Reading reading) {
        if (kind.equals(FIELD)) {
            return field(id);
        }
        if (!isFact(kind, id)) {
            return name(id, reader, municipality, reading);
        }
        return this.facts.find(id, reading).map((fact) -> shown(fact, reader)).orElseGet(() -> {
            log.error("A text shows the fact {}, which is not there", id);
            return new Text("");
        });
    }

    /** What the token says to a reader, as plain words, for what is no page. */
    public String words(String kind, String id, Language reader, @Nullable Municipality municipality) {
        if (kind.equals(FIELD)) {
            return field(id).getText();
        }
        Component shown = isFact(kind, id)
                ? this.facts.now(id).map((fact) -> shown(fact, reader)).orElseGet(() -> new Text(id))
                : name(id, reader, municipality, null);
        return shown.getElement().getTextRecursively();
    }

    /** What a shown fact says to a reader, as plain words. */
    public String words(Fact fact, Language reader) {
        return shown(fact, reader).getElement().getTextRecursively();
    }

    /** As it is written, for whoever fills it in. */
    private static Text field(String id) {
        return new Text("{{" + FIELD + " " + id + "}}");
    }

    /** @param reading told what is read; null for what is no page */
    private Component name(String id, Language reader, @Nullable Municipality municipality, @Nullable Reading reading) {
        if (id.equals(MUNICIPALITY)) {
            return municipality == null ? new Text(this.texts.text(reader, "text.the-municipality"))
                    : Tags.spoken(municipality.name(), reader);
        }
        if (OWN.containsKey(id)) {
            return municipality == null ? new Text(this.texts.text(reader, "text.own." + id))
                    : Tags.spoken(this.authorities.get(OWN.get(id).apply(municipality)).name(), reader);
        }
        return Tags.spoken((reading == null ? this.listings.partner(id) : this.listings.partner(id, reading)).map(Listing::name)
            .orElseGet(() -> this.authorities.get(id).name()), reader);
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
