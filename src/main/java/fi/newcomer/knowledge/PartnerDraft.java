package fi.newcomer.knowledge;

import fi.newcomer.entry.Typed;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Listing;
import fi.newcomer.language.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed of a partner.
 *
 * @param kind the list of the texts in which it shows
 * @param name by language, as are {@code what} and {@code place}
 * @param address empty where none is known
 * @param document the title of the document that names it; empty where none is chosen
 * @param section the title of its section
 * @param contact the ids of facts by {@code phone}, {@code email}, {@code website}
 */
public record PartnerDraft(String kind, Map<String, String> name, Map<String, String> what, Map<String, String> place,
        String address, Fact.State state, String document, String section, Map<String, String> contact) {

    /** A partner as it stands. */
    public static PartnerDraft of(Listing partner) {
        Documents.Source source = partner.sources().getFirst();
        return new PartnerDraft(partner.kind(), partner.name().byLanguage(), words(partner.what()),
                words(partner.place()), partner.address().orElse(""), partner.state(), source.title(),
                source.sectionTitle(), partner.contact());
    }

    /** Nothing yet. */
    public static PartnerDraft none(String kind) {
        return new PartnerDraft(kind, Map.of(), Map.of(), Map.of(), "", Fact.State.IN_FORCE, "", "", Map.of());
    }

    /** What it says once nothing in it is wrong. */
    Listing partner(String slug, Documents.Source source) {
        return new Listing(slug, this.kind, text(this.name).orElseThrow(), text(this.what), text(this.place),
                Optional.of(line(this.address)).filter((it) -> !it.isEmpty()), this.state, List.of(source), this.contact);
    }

    private static Map<String, String> words(Optional<LocalizedText> text) {
        return text.map(LocalizedText::byLanguage).orElse(Map.of());
    }

    /** The text as it is stored; empty where nothing is typed. */
    static Optional<LocalizedText> text(Map<String, String> typed) {
        return Typed.text(typed);
    }

    /** On one line, without what can't be seen and could turn a line round. */
    static String line(String typed) {
        return Typed.line(typed);
    }
}
