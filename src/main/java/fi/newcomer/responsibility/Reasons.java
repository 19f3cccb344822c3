package fi.newcomer.responsibility;

import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says why a request goes where it goes, in the reader's language. It says only what the rule carries: what the
 * programme says, what follows from it, what is the portal's own rule, and what nobody has settled yet.
 */
@Component
public class Reasons {

    private final Texts texts;

    private final Authorities authorities;

    Reasons(Texts texts, Authorities authorities) {
        this.texts = texts;
        this.authorities = authorities;
    }

    /** The whole explanation. */
    public String reason(Responsibility rule, Language language) {
        return String.join(" ", sentences(rule, language));
    }

    /** The explanation in parts: first where the rule comes from, then each thing to be aware of. */
    public List<String> sentences(Responsibility rule, Language language) {
        List<String> sentences = new ArrayList<>();
        boolean open = rule.responsible() == null;
        if (rule.basis() == Basis.PORTAL_RULE) {
            sentences.add(sentence("reason.portal-rule", rule, language));
        }
        else if (open && rule.jobseeker() == Jobseeker.UNKNOWN && rule.basis() == Basis.PROGRAMME) {
            sentences.add(sentence("reason.finds-out", rule, language));
        }
        else if (!open) {
            sentences.add(sentence(said(rule), rule, language));
        }
        if (rule.state() == State.UNDECIDED || sentences.isEmpty()) {
            sentences.add(sentence("reason.undecided", rule, language));
        }
        if (!open && !rule.receives().equals(rule.responsible())) {
            sentences.add(this.texts.text(language, "reason.goes-first",
                    Map.of("authority", name(rule.receives(), language))));
        }
        switch (rule.service()) {
            case PLANNED -> sentences.add(this.texts.text(language, "reason.service-planned"));
            case NOT_STATED -> sentences.add(this.texts.text(language, "reason.service-not-stated"));
            case RUNNING -> {
            }
        }
        if (rule.conflict() != null) {
            sentences.add(this.texts.text(language, "reason.conflict"));
        }
        return sentences;
    }

    private static String said(Responsibility rule) {
        if (rule.basis() == Basis.INFERRED) {
            return "reason.inferred";
        }
        return rule.state() == State.PLANNED ? "reason.planned" : "reason.programme";
    }

    private String sentence(String key, Responsibility rule, Language language) {
        // Who doesn't know gets the undecided sentence only because it is undecided without registration.
        Jobseeker people = rule.responsible() == null && rule.jobseeker() == Jobseeker.UNKNOWN ? Jobseeker.NO
                : rule.jobseeker();
        return this.texts.text(language, key,
                Map.of("authority", name(rule.authority(), language), "matter",
                        this.texts.text(language, "reason.matter." + rule.topic().value()), "people",
                        this.texts.text(language, "reason.people." + people.value())));
    }

    private String name(String slug, Language language) {
        return this.authorities.get(slug).name().in(language).text();
    }
}
