package fi.newcomer.request.form;

import static fi.newcomer.request.form.Field.choice;
import static fi.newcomer.request.form.Field.typed;

import fi.newcomer.language.ContactLanguages;
import fi.newcomer.page.PhoneNumber;
import fi.newcomer.request.form.Field.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The questions of the form in the order in which they are asked, by the long way and by the short one. */
public final class Questions {

    public static final String FIRST = "filled-by";

    public static final String CALL_ME = "call-me";

    public static final String MUNICIPALITY = "municipality";

    public static final String RECEIVER = "receiver";

    public static final String CHECK = "check";

    /** The answer of one whose municipality is not offered. */
    public static final String NOT_LISTED = "not-listed";

    private static final String CHOOSE = "request.error.choose";

    private static final int NAME = 200;

    private static final int PHONE = 40;

    /** The longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
    private static final int EMAIL = 254;

    private static final int MESSAGE = 1000;

    private static final Predicate<Answers> HELPED = (answers) -> answers.is("filledBy", "helper");

    private static final Predicate<Answers> OTHER_LANGUAGE = (answers) -> answers.is("contactLanguage",
            ContactLanguages.OTHER);

    private static final Field CONTACT_LANGUAGE = typed("contactLanguage", Kind.LANGUAGE, 35)
        .needed("request.error.contactLanguage.missing")
        .validWhen(ContactLanguages::known);

    /** Asked until a language of the list is chosen: without a script the page can't show it later. */
    private static final Field CONTACT_LANGUAGE_OTHER = typed("contactLanguageOther", Kind.LINE, NAME)
        .askedWhen((answers) -> !answers.has("contactLanguage") || OTHER_LANGUAGE.test(answers))
        .neededWhen(OTHER_LANGUAGE, "request.error.contactLanguageOther.missing");

    private static final Field NAME_FIELD = typed("name", Kind.LINE, NAME).needed("request.error.name.missing");

    private static final Field PHONE_FIELD = typed("phone", Kind.PHONE, PHONE).validWhen(PhoneNumber::possible);

    private static final Question LAST = Question.of(CHECK).passedWhen((answers) -> false);

    private static final List<Question> LONG = List.of(
            Question.of(FIRST, choice("filledBy", "self", "helper")),
            Question.of("helper-language", choice("helperLanguage", "sv", "fi")).askedWhen(HELPED),
            Question.of("lives", choice("lives", "here", "moving", "elsewhere", "none").needed(CHOOSE)),
            Question.of(MUNICIPALITY, typed("municipality", Kind.MUNICIPALITY, 100).needed(CHOOSE))
                .askedWhen((answers) -> answers.is("lives", "elsewhere"))
                .passedWhen((answers) -> false),
            Question.of("topic", choice("topic", "assessment", "plan", "orientation", "training", "guidance")),
            Question.of("jobseeker", choice("jobseeker", "yes", "no", "unknown").needed(CHOOSE)),
            Question.of("age", choice("age", "adult", "minor").needed(CHOOSE)),
            Question.of("adult", choice("adultMayBeCalled", "yes", "no"))
                .askedWhen((answers) -> answers.is("age", "minor")),
            Question.of(RECEIVER,
                    choice("forward", "yes").askedWhen((answers) -> answers.is(Answers.GOES, Receivers.FORWARD))
                        .needed("request.error.forward.missing"))
                .passedWhen((answers) -> !answers.is(Answers.GOES, Receivers.NOWHERE)
                        && answers.get(Answers.TO).equals(answers.get(Answers.SEEN))),
            Question.of("helper", typed("helperName", Kind.LINE, NAME), typed("helperContact", Kind.LINE, EMAIL),
                    choice("talkToHelper", "yes", "no")).askedWhen(HELPED),
            Question.of("language", CONTACT_LANGUAGE, CONTACT_LANGUAGE_OTHER),
            Question.of("interpreter", choice("interpreter", "yes", "no"))
                .askedWhen((answers) -> !answers.is("contactLanguage", "sv") && !answers.is("contactLanguage", "fi")),
            Question.of("name", NAME_FIELD, typed("nameLatin", Kind.LINE, NAME)),
            Question.of("contact", choice("channel", "phone", "sms", "email", "visit"),
                    PHONE_FIELD.neededWhen(Questions::needsPhone, "request.error.phone.missing"),
                    typed("email", Kind.EMAIL, EMAIL)
                        .neededWhen((answers) -> answers.is("channel", "email"), "request.error.email.missing")
                        .validWhen((text) -> text.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"))),
            Question.of("own-phone", choice("ownPhone", "yes", "shared")).askedWhen((answers) -> answers.has("phone")),
            Question.of("safe", choice("safeToLeaveMessage", "yes", "no"))
                .askedWhen((answers) -> answers.has("phone") && answers.is("ownPhone", "shared")),
            Question.of("best-time", typed("bestTime", Kind.LINE, NAME)),
            Question.of("message", typed("message", Kind.TEXT, MESSAGE)), LAST);

    private static final List<Question> SHORT = List.of(
            Question.of(CALL_ME, CONTACT_LANGUAGE, CONTACT_LANGUAGE_OTHER, NAME_FIELD,
                    PHONE_FIELD.needed("request.error.phone.missing"))
                .passedWhen((answers) -> !answers.is(Answers.GOES, Receivers.NOWHERE)),
            LAST);

    private Questions() {
    }

    /** The questions that apply, given the answers so far. */
    public static List<Question> asked(Answers answers) {
        return way(answers).stream().filter((question) -> question.asked().test(answers)).toList();
    }

    private static List<Question> way(Answers answers) {
        return answers.is(Answers.WAY, Answers.CALL_ME) ? SHORT : LONG;
    }

    /** Any question by its step, whether it applies now or not. */
    public static Optional<Question> find(String step) {
        return Stream.concat(LONG.stream(), SHORT.stream()).filter((question) -> question.step().equals(step)).findFirst();
    }

    /** Whether somebody can begin with a step. */
    public static boolean begins(String step) {
        return step.equals(FIRST) || step.equals(CALL_ME);
    }

    /** The first question that keeps the reader from going on; the check when none does. */
    public static Question firstMissing(Answers answers) {
        return asked(answers).stream().filter((question) -> !question.done(answers)).findFirst().orElse(LAST);
    }

    /** The question after a step, or the first that was left out before it. */
    public static Question after(String step, Answers answers) {
        List<Question> asked = asked(answers);
        Question missing = firstMissing(answers);
        // The step itself may apply no longer, as when the municipality is chosen.
        Question next = way(answers).stream()
            .dropWhile((question) -> !question.step().equals(step))
            .skip(1)
            .filter(asked::contains)
            .findFirst()
            .orElse(missing);
        return asked.indexOf(next) < asked.indexOf(missing) ? next : missing;
    }

    /** Whether the reader may see a step: it applies, and nothing before it is missing. */
    public static boolean reached(String step, Answers answers) {
        for (Question question : asked(answers)) {
            if (question.step().equals(step)) {
                return true;
            }
            if (!question.done(answers)) {
                return false;
            }
        }
        return false;
    }

    /** The fields that apply, with their answers, in the order in which they are asked. */
    public static Stream<Field> answered(Answers answers) {
        return asked(answers).stream()
            .flatMap((question) -> question.fields().stream())
            .filter((field) -> field.asked().test(answers) && answers.has(field.name()));
    }

    /** All fields in the order in which they are asked, each once. */
    public static Stream<Field> all() {
        return LONG.stream().flatMap((question) -> question.fields().stream());
    }

    /** A way to reach the newcomer: a phone number or an address, unless they come themselves. */
    private static boolean needsPhone(Answers answers) {
        return answers.is("channel", "phone") || answers.is("channel", "sms")
                || (!answers.has("channel") && !answers.has("email"));
    }
}
