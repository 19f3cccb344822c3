package fi.newcomer.text;

import fi.newcomer.fact.FactTokens;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which facts texts use. */
@Component
class FactUses {

    private final FactTokens tokens;

    FactUses(FactTokens tokens) {
        this.tokens = tokens;
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
