package fi.newcomer.transfer;

import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.responsibility.Responsibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Everything of a case in the order in which a caseworker types it over: who it is, how to reach them, where they live, what
 * they asked, what was done. Choices stand in the words of the sheet's language, free text as it was typed.
 */
@Component
class TransferSheet {

    /** Steps that say who of the staff did what, and nothing about the newcomer. */
    private static final Set<String> WITHIN = Set.of("case.taken", "case.assigned", "case.planned");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final StaffTexts texts;

    private final Authorities authorities;

    private final Municipalities municipalities;

    TransferSheet(StaffTexts texts, Authorities authorities, Municipalities municipalities) {
        this.texts = texts;
        this.authorities = authorities;
        this.municipalities = municipalities;
    }

    /** The sheet of a case. @param language Swedish or Finnish */
    List<SheetPart> of(RequestCase request, Language language) {
        SheetWords words = new SheetWords(this.texts, this.authorities, this.municipalities, language);
        return List.of(person(request, words), contact(request, words), home(request, words), matter(request, words),
                handling(request, words), history(request, words))
            .stream()
            .filter((it) -> !it.fields().isEmpty())
            .toList();
    }

    private static SheetPart person(RequestCase request, SheetWords words) {
        List<SheetField> fields = new ArrayList<>();
        typed(fields, "nameLatin", request, words);
        typed(fields, "name", request, words);
        choice(fields, "age", request, words);
        choice(fields, "adultMayBeCalled", request, words);
        String code = request.summary().contactLanguage();
        fields.add(SheetField.of(words.label("contactLanguage"), words.languageName(code)));
        typed(fields, "contactLanguageOther", request, words);
        fields.add(SheetField.of(words.label("interpreter"),
                words.answer("interpreter", request.choices().getOrDefault("interpreter", "not-asked"))));
        return new SheetPart(words.text("staff.transfer.person"), fields);
    }

    private static SheetPart contact(RequestCase request, SheetWords words) {
        List<SheetField> fields = new ArrayList<>();
        typed(fields, "phone", request, words);
        request.phoneToDial()
            .filter((number) -> !number.equals(request.words().get("phone")))
            .ifPresent((number) -> fields.add(SheetField.typed(words.text("staff.transfer.phone-to-dial"), number)));
        typed(fields, "email", request, words);
        choice(fields, "channel", request, words);
        choice(fields, "ownPhone", request, words);
        // Where nobody asked only a no follows, as from a shared phone.
        if (!request.messagesAllowed() || request.choices().containsKey("safeToLeaveMessage")) {
            fields.add(SheetField.of(words.label("safeToLeaveMessage"),
                    words.answer("safeToLeaveMessage", request.messagesAllowed() ? "yes" : "no")));
        }
        typed(fields, "bestTime", request, words);
        return new SheetPart(words.text("staff.transfer.contact"), fields);
    }

    private static SheetPart home(RequestCase request, SheetWords words) {
        RequestSummary summary = request.summary();
        List<SheetField> fields = new ArrayList<>();
        fields.add(SheetField.of(words.label("municipality"), words.municipality(summary.municipality())));
        choice(fields, "lives", request, words);
        fields.add(SheetField.of(words.label("jobseeker"), words.answer("jobseeker", summary.jobseeker().value())));
        request.registeredOn()
            .ifPresent((day) -> fields.add(SheetField.of(words.text("staff.transfer.registered"), words.day(day))));
        return new SheetPart(words.text("staff.transfer.home"), fields);
    }

    private static SheetPart matter(RequestCase request, SheetWords words) {
        RequestSummary summary = request.summary();
        List<SheetField> fields = new ArrayList<>();
        fields.add(SheetField.of(words.label("topic"), words.text("staff.topic." + summary.topic().value())));
        fields.add(SheetField.of(words.text("staff.transfer.received"), words.day(summary.receivedAt())));
        fields.add(SheetField.of(words.text("staff.transfer.came"), words.text("staff.transfer.came." + summary.cameBy())));
        Optional.ofNullable(request.words().get("message"))
            .ifPresent((message) -> fields.add(new SheetField(words.label("message"), "", message,
                    Optional.of(request.language()))));
        choice(fields, "filledBy", request, words);
        typed(fields, "helperName", request, words);
        typed(fields, "helperContact", request, words);
        choice(fields, "talkToHelper", request, words);
        choice(fields, "helperLanguage", request, words);
        fields.add(SheetField.of(words.label("formLanguage"), words.languageName(request.language())));
        return new SheetPart(words.text("staff.transfer.matter"), fields);
    }

    private static SheetPart handling(RequestCase request, SheetWords words) {
        Responsibility rule = request.rule();
        List<SheetField> fields = new ArrayList<>();
        fields.add(SheetField.of(words.text("staff.case.queue"), words.authority(request.summary().queue())));
        String responsible = rule.responsible();
        fields.add(SheetField.of(words.text("staff.case.responsible"), responsible == null
                ? words.text("staff.case.to-be-decided") : words.authority(responsible)));
        rule.source()
            .ifPresent((source) -> fields.add(SheetField.of(words.text("staff.case.source"),
                    source.document() + ", " + source.section())));
        request.summary()
            .promisedOn()
            .ifPresent((day) -> fields.add(SheetField.of(words.text("staff.transfer.promised"), words.day(day))));
        fields.add(SheetField.of(words.text("staff.cases.state"),
                words.text("staff.cases.state." + request.summary().state())));
        request.outcome()
            .ifPresent((it) -> fields.add(SheetField.of(words.text("staff.transfer.outcome"),
                    words.text("staff.case.outcome." + it))));
        request.closedAt()
            .ifPresent((at) -> fields.add(SheetField.of(words.text("staff.transfer.closed"), words.day(at))));
        fields.add(SheetField.of(words.text("staff.transfer.tries"), Integer.toString(request.summary().tries())));
        return new SheetPart(words.text("staff.transfer.handling"), fields);
    }

    private static SheetPart history(RequestCase request, SheetWords words) {
        return new SheetPart(words.text("staff.case.history"), request.history()
            .stream()
            .filter((it) -> !WITHIN.contains(it.kind()) && words.has("staff.history." + it.kind()))
            .map((it) -> new SheetField(words.time(it.at()), step(it, words), it.words().orElse(""), Optional.empty()))
            .toList());
    }

    /** What was done, and with what where that can be said in words. */
    private static String step(HistoryEntry entry, SheetWords words) {
        String subject = entry.subject();
        String done = words.text("staff.history." + entry.kind());
        if (words.isAuthority(subject)) {
            return done + ": " + words.authority(subject) + ".";
        }
        if (DAY.matcher(subject).matches()) {
            return done + ": " + words.day(LocalDate.parse(subject)) + ".";
        }
        for (String key : List.of("staff.case.outcome." + subject, "staff.transfer.way." + subject)) {
            if (!subject.isEmpty() && words.has(key)) {
                return done + ": " + words.text(key) + ".";
            }
        }
        return done + ".";
    }

    private static void choice(List<SheetField> fields, String field, RequestCase request, SheetWords words) {
        Optional.ofNullable(request.choices().get(field))
            .ifPresent((value) -> fields.add(SheetField.of(words.label(field), words.answer(field, value))));
    }

    private static void typed(List<SheetField> fields, String field, RequestCase request, SheetWords words) {
        Optional.ofNullable(request.words().get(field))
            .ifPresent((value) -> fields.add(SheetField.typed(words.label(field), value)));
    }
}
