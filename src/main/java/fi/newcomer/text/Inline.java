package fi.newcomer.text;

import java.util.List;
import java.util.stream.Stream;

/** A piece of the text of a unit. */
sealed interface Inline {

    record Words(String text) implements Inline {
    }

    record Strong(List<Inline> content) implements Inline {
    }

    /** Words that state a fact: {@code [two years](fact:plan-max)}. */
    record Stated(String fact, String words) implements Inline {
    }

    /** Words in another language than the text: {@code [kotoutumissuunnitelma](lang:fi)}. */
    record Snippet(String language, String words) implements Inline {
    }

    /** A link to another page of the same municipality and language: {@code [ask](page:request)}. */
    record PageLink(String target, String words) implements Inline {
    }

    /** A fact inserted as it is: <code>{{phone emergency}}</code>. */
    record Token(String kind, String id) implements Inline {
    }

    /** The pieces and those inside them. */
    static Stream<Inline> flat(List<Inline> pieces) {
        return pieces.stream()
            .flatMap((piece) -> piece instanceof Strong strong ? Stream.concat(Stream.of(piece), flat(strong.content))
                    : Stream.of(piece));
    }
}
