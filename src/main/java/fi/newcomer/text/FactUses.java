package fi.newcomer.text;

import fi.newcomer.fact.FactTokens;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which facts texts use. */
@Component
class FactUses {

    private final FactTokens tokens;

    FactUses(FactTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The ids of the facts that a text may show or state; among them names that other files have.
     * @throws WrongText if it can't be read
     */
    static Set<String> ids(String text) {
        return Inline.flat(InlineReader.read(text)).flatMap((piece) -> switch (piece) {
            case Inline.Stated stated -> Stream.of(stated.fact());
            case Inline.Token token -> Stream.of(token.id());
            default -> Stream.<String>empty();
        }).collect(Collectors.toSet());
    }

    /** The facts that the pieces of a text show or state. */
    List<FactUse> of(Key key, List<Inline> pieces) {
        return Inline.flat(pieces).flatMap((piece) -> switch (piece) {
            case Inline.Stated stated -> Stream.of(new FactUse(key, stated.fact(), true));
            case Inline.Token token when this.tokens.isFact(token.kind(), token.id()) ->
                Stream.of(new FactUse(key, token.id(), false));
            default -> Stream.<FactUse>empty();
        }).distinct().toList();
    }
}
