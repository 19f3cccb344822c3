package fi.newcomer.knowledge;

import fi.newcomer.fact.Fact;

/**
 * What somebody typed of a fact.
 *
 * @param document the title of the document that says so; empty where none is chosen
 * @param section the title of its section
 */
public record FactDraft(Fact.Kind kind, String value, Fact.State state, String document, String section) {

    /** A fact as it stands. */
    public static FactDraft of(Fact fact) {
        return new FactDraft(fact.kind(), fact.value(), fact.state(), fact.document(), fact.section());
    }
}
