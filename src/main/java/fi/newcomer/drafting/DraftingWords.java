package fi.newcomer.drafting;

import fi.newcomer.drafting.Refusal.Lack;
import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextTitles;
import fi.newcomer.text.UnitPage;
import fi.newcomer.text.WrongText.Mistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What drafts and publications are called, and why they are refused, for the person who is signed in. */
@Service
public class DraftingWords {

    private static final int EXCERPT = 60;

    private final StaffWords words;

    private final ContentPages content;

    private final TextTitles titles;

    private final PublishingRules rules;

    DraftingWords(StaffWords words, ContentPages content, TextTitles titles, PublishingRules rules) {
        this.words = words;
        this.content = content;
        this.titles = titles;
        this.rules = rules;
    }

    /** Why something is refused: a sentence, and one for each text that stands in the way. */
    public List<String> sentences(Refusal refusal, String page) {
        List<String> sentences = new ArrayList<>();
        sentences.add(this.words.text("staff.drafting.refused." + refusal.reason()));
        if (!refusal.places().isEmpty()) {
            Optional<UnitPage> texts = Optional
                .ofNullable(this.content.inAllLanguages(page).get(this.words.language()));
            refusal.places().forEach((place) -> sentences.add(sentence(place, texts, refusal.reason())));
        }
        return sentences;
    }

    private String sentence(Place place, Optional<UnitPage> page, Reason reason) {
        Map<String, Object> arguments = Map.of("text", excerpt(place, page), "language", language(place.language()));
        if (reason == Reason.LACKING) {
            return this.words.text("staff.drafting.lack." + Lack.valueOf(place.what()), arguments);
        }
        return this.words.text("staff.drafting.place", arguments) + " "
                + this.words.text(place.what().equals(Mistake.CHANGED.name()) ? "staff.drafting.changed"
                        : "staff.text.mistake." + Mistake.valueOf(place.what()));
    }

    private static String excerpt(Place place, Optional<UnitPage> page) {
        String text = page.stream()
            .flatMap((it) -> it.units().stream())
            .filter((unit) -> unit.id().equals(place.unit()))
            .map(PageUnit::text)
            .findFirst()
            .orElse(place.unit());
        // Cut between characters, never within one that takes two.
        return text.codePointCount(0, text.length()) <= EXCERPT ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** What a language is called. */
    public String language(String code) {
        return this.words.languageName(code).orElse(code);
    }

    /** What a language is called. */
    public String language(Language language) {
        return language(language.code());
    }

    /** What pages are called, by their keys: the title, and for whose readers they are. */
    public Map<String, String> pages(Collection<String> pages) {
        Map<String, String> byPage = this.titles.of(pages, this.words.language());
        byPage.replaceAll((page, title) -> title + " – " + readers(page));
        return byPage;
    }

    private String readers(String page) {
        if (!page.startsWith("programme/")) {
            return this.words.text("staff.texts.shared");
        }
        List<Municipality> readers = this.rules.municipalities(page);
        return readers.isEmpty() ? Arrays.asList(page.split("/")).get(1)
                : readers.stream().map((it) -> this.words.text(it.name())).collect(Collectors.joining(", "));
    }
}
