package fi.newcomer.rewording;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.PatternMistake;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.rewording.RewordingFile.Rewording;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How staff say a text of the interface in words of their own for the readers of their municipality. */
@Service
public class RewordingEditing {

    private final Texts texts;

    private final Languages languages;

    private final Entries entries;

    private final Municipalities municipalities;

    private final Audit audit;

    private final TransactionTemplate transactions;

    RewordingEditing(Texts texts, Languages languages, Entries entries, Municipalities municipalities, Audit audit,
            TransactionTemplate transactions) {
        this.texts = texts;
        this.languages = languages;
        this.entries = entries;
        this.municipalities = municipalities;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The municipalities whose words are this person's. */
    public List<Municipality> municipalities(StaffMember who) {
        return this.municipalities.all().stream().filter(who::mayEdit).toList();
    }

    /**
     * The texts that say something in any language, or whose key does, those with words of the municipality's own first.
     * @param query what they say; blank: only those with words of its own
     * @param limit at most as many
     */
    public List<InterfaceText> find(Municipality municipality, String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Map<String, Map<String, String>> own = now(municipality).texts();
        Stream<String> others = wanted.isEmpty() ? Stream.empty() : this.texts.keys(this.languages.first())
            .stream()
            .sorted()
            .filter((key) -> !own.containsKey(key));
        return Stream.concat(own.keySet().stream().sorted(), others)
            .map((key) -> text(key, own))
            .filter((text) -> text.says(wanted))
            .limit(limit)
            .toList();
    }

    /** A text as it stands now; empty where the portal has none of this key. */
    public Optional<InterfaceText> find(Municipality municipality, String key) {
        return this.texts.keys(this.languages.first()).contains(key)
                ? Optional.of(text(key, now(municipality).texts())) : Optional.empty();
    }

    private InterfaceText text(String key, Map<String, Map<String, String>> own) {
        Map<String, String> standard = new LinkedHashMap<>();
        this.languages.all()
            .forEach((language) -> this.texts.pattern(language, key).ifPresent((it) -> standard.put(language.code(), it)));
        return new InterfaceText(key, standard, own.getOrDefault(key, Map.of()));
    }

    /**
     * Says a text in other words, in the languages given; in the others, and where it is the portal's own, the portal's
     * text stands. The next reader sees it.
     * @param shown the text as this person saw it
     * @param patterns what was typed, by language
     * @throws WrongWords if one of them can't stand in for the portal's
     * @throws ChangedMeanwhile if somebody else changed the text since
     * @throws AccessDeniedException if this person may not do it
     */
    public void save(StaffMember who, Municipality municipality, InterfaceText shown, Map<String, String> patterns) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, PatternMistake> mistakes = new LinkedHashMap<>();
        for (Language language : this.languages.all()) {
            String pattern = patterns.getOrDefault(language.code(), "").strip();
            if (!pattern.isEmpty() && !pattern.equals(shown.standard().get(language.code()))) {
                own.put(language.code(), pattern);
                this.texts.mistake(language, shown.key(), pattern)
                    .ifPresent((mistake) -> mistakes.put(language.code(), mistake));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new WrongWords(mistakes);
        }
        if (own.equals(shown.own())) {
            return;
        }
        change(who, municipality, municipality.slug() + ":" + shown.key(), (now) -> {
            Map<String, Map<String, String>> all = new LinkedHashMap<>(now.texts());
            if (!Objects.equals(all.getOrDefault(shown.key(), Map.of()), shown.own())) {
                throw new ChangedMeanwhile();
            }
            if (own.isEmpty()) {
                all.remove(shown.key());
            }
            else {
                all.put(shown.key(), own);
            }
            return new Rewording(now.languages(), all);
        });
    }

    /** The codes of the languages on request that a municipality offers. */
    public Set<String> languages(Municipality municipality) {
        return Set.copyOf(now(municipality).languages());
    }

    /**
     * Offers just these of the languages on request to the readers of a municipality.
     * @param codes of {@link Languages#onRequest}
     * @throws ChangedMeanwhile if somebody else changed its words or languages at the same time
     * @throws AccessDeniedException if this person may not do it
     */
    public void offer(StaffMember who, Municipality municipality, Set<String> codes) {
        List<String> known = this.languages.onRequest().stream().map(Language::code).toList();
        if (!known.containsAll(codes)) {
            throw new IllegalArgumentException("Not offered on request: " + codes);
        }
        change(who, municipality, municipality.slug() + ":languages",
                (now) -> new Rewording(known.stream().filter(codes::contains).toList(), now.texts()));
    }

    private void change(StaffMember who, Municipality municipality, String subject, UnaryOperator<Rewording> change) {
        if (!who.mayEdit(municipality)) {
            throw new AccessDeniedException("May not edit the words of " + municipality.slug());
        }
        this.transactions.executeWithoutResult((transaction) -> {
            Optional<Entry> entry = entry(municipality.slug());
            Rewording changed = change.apply(now(municipality));
            if (changed.isNothing()) {
                entry.ifPresent(this.entries::remove);
            }
            else {
                this.entries.put(RewordingFile.PATH, municipality.slug(), entry.map(Entry::text).orElse(null),
                        RewordingFile.written(municipality.slug(), changed));
            }
            this.audit.record(who, "words.changed", subject);
        });
    }

    private Rewording now(Municipality municipality) {
        return entry(municipality.slug()).map((it) -> RewordingFile.read(it.yaml())).orElse(Rewording.NONE);
    }

    private Optional<Entry> entry(String municipality) {
        return this.entries.find(RewordingFile.PATH, municipality);
    }

    /**
     * A text of the interface, and what a municipality says instead.
     *
     * @param standard the portal's patterns by language
     * @param own the municipality's, in the languages in which it has some
     */
    public record InterfaceText(String key, Map<String, String> standard, Map<String, String> own) {

        private boolean says(String wanted) {
            return Stream.of(Stream.of(this.key), this.standard.values().stream(), this.own.values().stream())
                .flatMap((each) -> each)
                .anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /** Words that can't stand in for the portal's, and why, by language. */
    public static final class WrongWords extends RuntimeException {

        private final transient Map<String, PatternMistake> mistakes;

        WrongWords(Map<String, PatternMistake> mistakes) {
            super(mistakes.toString(), null, false, false);
            this.mistakes = Map.copyOf(mistakes);
        }

        public Map<String, PatternMistake> mistakes() {
            return this.mistakes;
        }
    }
}
