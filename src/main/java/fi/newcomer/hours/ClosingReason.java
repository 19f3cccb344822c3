package fi.newcomer.hours;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a place is closed, in words that are ready in every language. */
public enum ClosingReason {

    ABSENCE("closing.absence"), TRAINING("closing.training"), MEETING("closing.meeting"), LEAVE("closing.leave"),
    MOVING("closing.moving"), FAULT("closing.fault");

    private final String key;

    ClosingReason(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return this.key;
    }

    /** The words in all languages of the portal. */
    public LocalizedText text(Texts texts, Languages languages) {
        return new LocalizedText(languages.all().stream()
            .collect(Collectors.toMap(Language::code, (language) -> texts.text(language, this.key))));
    }

    /** The reason that has just these words. */
    static Optional<ClosingReason> of(LocalizedText text, Texts texts, Languages languages) {
        return Arrays.stream(values()).filter((reason) -> reason.text(texts, languages).equals(text)).findFirst();
    }
}
