package fi.newcomer.request;

import fi.newcomer.responsibility.Responsibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
 * @param handedFrom the slug of the queue that handed it over, if one did
 * @param registeredOn the day on which the newcomer registered as a jobseeker in person, where staff noted it
 * @param mergedInto the id of the request that this one was merged into
 * @param transferredTo the authority's own system that it was written into, such as {@code A-TMT}
 */
public record RequestCase(RequestSummary summary, Map<String, String> choices, Map<String, String> words,
        Optional<String> phoneToDial, boolean messagesAllowed, String language, Responsibility rule,
        Optional<Outcome> outcome, Optional<Instant> closedAt, List<HistoryEntry> history,
        Optional<String> handedFrom, Optional<LocalDate> registeredOn, Optional<UUID> mergedInto,
        Optional<String> transferredTo, Optional<Instant> transferredAt) {

    /**
     * How much of the history was read: to be given back with an answer or a meeting, so that it is noticed when somebody else
     * was faster.
     */
    public int seen() {
        return this.history.size();
    }

    /** Without anything of what the newcomer told, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RequestCase[" + this.summary.id() + "]";
    }
}
