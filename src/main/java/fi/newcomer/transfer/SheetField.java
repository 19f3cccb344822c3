package fi.newcomer.transfer;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the sheet, which a caseworker types over.
 *
 * @param label in the language of the sheet
 * @param words in the language of the sheet; often empty
 * @param typed what a person typed, as it was typed: any alphabet, any characters; often empty
 * @param language the code of the language that it was probably typed in, where that is not the sheet's
 */
public record SheetField(String label, String words, String typed, Optional<String> language) {

    /** What the portal says in words. */
    static SheetField of(String label, String words) {
        return new SheetField(label, words, "", Optional.empty());
    }

    /** What a person typed. */
    static SheetField typed(String label, String typed) {
        return new SheetField(label, "", typed, Optional.empty());
    }

    /** What is copied: words and what was typed, in this order. */
    public String text() {
        return Stream.of(this.words, this.typed).filter((it) -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    boolean said() {
        return !this.words.isBlank() || !this.typed.isBlank();
    }

    /** Without anything of the case, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "SheetField[" + this.label + "]";
    }
}
