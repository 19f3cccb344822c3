package fi.newcomer.request;

import fi.newcomer.responsibility.Responsibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a caseworker reads of a request, decrypted. What was not asked or not answered is absent.
 *
 * @param summary what the list shows of it
 * @param choices the plain choices by the field names of the form ({@code lives}, {@code age}, {@code channel},
 * {@code ownPhone}, {@code safeToLeaveMessage}, {@code filledBy}, {@code talkToHelper}, {@code helperLanguage},
 * {@code adultMayBeCalled}, {@code interpreter}), in the order in which they were asked
 * @param words what was typed, as it was typed, by the field names of the form ({@code name}, {@code nameLatin},
 * {@code phone}, {@code email}, {@code bestTime}, {@code message}, {@code helperName}, {@code helperContact},
 * {@code contactLanguageOther}), in the order in which it was asked; any alphabet, any characters: show it isolated
 * @param phoneToDial the phone number in international form (E.164), where it can be understood as one
 * @param messagesAllowed false when no voicemail, SMS or e-mail may be left
 * @param language the language in which the newcomer filled in the form
 * @param rule the routing rule that led here, as it stood when the request came; {@code Reasons} says it in words
 * @param history what happened to it, oldest first; the first entry is that it was received
 */
public record RequestCase(RequestSummary summary, Map<String, String> choices, Map<String, String> words,
        Optional<String> phoneToDial, boolean messagesAllowed, String language, Responsibility rule,
        Optional<Outcome> outcome, Optional<Instant> closedAt, List<HistoryEntry> history) {

    /** Without anything of what the newcomer told, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RequestCase[" + this.summary.id() + "]";
    }
}
