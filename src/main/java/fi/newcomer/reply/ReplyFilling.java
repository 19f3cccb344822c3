package fi.newcomer.reply;

import fi.newcomer.hours.TypedTime;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.PhoneNumber;
import fi.newcomer.reply.ReplyRefused.Reason;
import fi.newcomer.reply.ReplyTemplates.Reply;
import fi.newcomer.request.CaseFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what a caseworker typed into the fields of a prepared reply, as readers of its language write days and times. */
@Component
class ReplyFilling {

    private static final int LONGEST = 200;

    private final ReplyTemplates templates;

    private final Languages languages;

    private final Municipalities municipalities;

    private final Texts texts;

    ReplyFilling(ReplyTemplates templates, Languages languages, Municipalities municipalities, Texts texts) {
        this.templates = templates;
        this.languages = languages;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /** The prepared reply of a draft in a language, as it is now. @throws ReplyRefused when it is there no more */
    Optional<Reply> template(ReplyDraft draft, Language language, String municipality) {
        if (draft.template().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(this.templates.in(language, this.municipalities.get(municipality))
            .stream()
            .filter((it) -> it.id().equals(draft.template()))
            .findFirst()
            .orElseThrow(() -> new ReplyRefused(Reason.TEMPLATE_GONE)));
    }

    /** What the reader would read so far; empty fields stay empty, and so do those that are wrong. */
    ReplyText preview(ReplyDraft draft, Reply template) {
        Map<String, String> values = new HashMap<>();
        template.fields().forEach((field) -> {
            String typed = draft.values().getOrDefault(field, "").strip();
            shown(field, typed, template.language()).ifPresent((it) -> values.put(field, it));
        });
        return new ReplyText(template.text(), values);
    }

    /**
     * What the reader reads.
     * @param municipality the slug of the one whose request it is
     * @throws ReplyRefused when something is missing or wrong
     */
    ReplyText filled(ReplyDraft draft, String municipality) {
        Optional<Reply> template = template(draft, draft.language(), municipality);
        String own = draft.ownWords().strip();
        if (template.isEmpty() && own.isEmpty()) {
            throw new ReplyRefused(Reason.NOTHING);
        }
        if (own.codePointCount(0, own.length()) > CaseFile.LONGEST) {
            throw new ReplyRefused(Reason.TOO_LONG);
        }
        if (!own.isEmpty() && !ContactLanguages.known(draft.ownLanguage())) {
            throw new ReplyRefused(Reason.LANGUAGE_MISSING);
        }
        if (template.isEmpty()) {
            return new ReplyText("", Map.of());
        }
        complete(template.get(), template(draft, this.languages.first(), municipality).orElseThrow());
        for (String field : template.get().fields()) {
            String typed = draft.values().getOrDefault(field, "").strip();
            if (typed.isEmpty()) {
                throw new ReplyRefused(Reason.FIELD_EMPTY, field);
            }
            if (shown(field, typed, template.get().language()).isEmpty()) {
                throw new ReplyRefused(Reason.FIELD_WRONG, field);
            }
        }
        return preview(draft, template.get());
    }

    /** An outdated translation may lack what the original asks for by now. */
    private static void complete(Reply template, Reply original) {
        Set<String> differing = new HashSet<>(original.fields());
        differing.removeAll(template.fields());
        template.fields().stream().filter((field) -> !original.fields().contains(field)).forEach(differing::add);
        differing.stream().sorted().findFirst().ifPresent((field) -> {
            throw new ReplyRefused(Reason.TEMPLATE_LACKS, field);
        });
    }

    /** What stands in a field, as readers of a language read it; empty where it can't stand there. */
    private Optional<String> shown(String field, String typed, Language language) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (field) {
            case "day" -> day(typed)
                .map((day) -> this.texts.text(language, "reply.day",
                        Map.of("day", Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)))));
            case "time" -> TypedTime.read(typed)
                .map((time) -> this.texts.text(language, "reply.time", Map.of("hour",
                        Integer.toString(time.getHour()), "minute", String.format("%02d", time.getMinute()))));
            case "phone" -> Optional.of(typed).filter(PhoneNumber::possible);
            default -> Optional.of(typed);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        }
        catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
