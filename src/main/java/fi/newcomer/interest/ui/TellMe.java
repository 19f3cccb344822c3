package fi.newcomer.interest.ui;

import com.ibm.icu.util.ULocale;
import fi.newcomer.interest.Contact;
import fi.newcomer.interest.CourseKind;
import fi.newcomer.interest.Wish;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was filled in, each answer cut to what fits.
 *
 * @param language of the group, as a BCP 47 code
 * @param tooLong how many characters were typed into fields where fewer fit
 */
record TellMe(Optional<CourseKind> kind, Optional<String> language, String email, String phone,
        Map<String, Integer> tooLong) {

    static final String TYPE = "type";

    static final String LANGUAGE = "courseLanguage";

    static final String EMAIL = "email";

    static final String PHONE = "phone";

    private static final int LONGEST_PHONE = 40;

    /** What a page that leads here knew. */
    static TellMe empty(@Nullable String kind, @Nullable String language) {
        return new TellMe(CourseKind.of(kind), language(language), "", "", Map.of());
    }

    static TellMe of(Map<String, String> posted) {
        String email = posted.getOrDefault(EMAIL, "").strip();
        String phone = posted.getOrDefault(PHONE, "").strip();
        Map<String, Integer> tooLong = new HashMap<>();
        return new TellMe(CourseKind.of(posted.get(TYPE)), language(posted.get(LANGUAGE)),
                cut(EMAIL, email, EmailAddress.LONGEST, tooLong), cut(PHONE, phone, LONGEST_PHONE, tooLong),
                Map.copyOf(tooLong));
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (this.kind.isEmpty()) {
            mistakes.add(new Mistake(TYPE, "interest.error.type.missing"));
        }
        if (this.language.isEmpty()) {
            mistakes.add(new Mistake(LANGUAGE, "request.error.contactLanguage.missing"));
        }
        if (this.email.isEmpty() && this.phone.isEmpty()) {
            mistakes.add(new Mistake(EMAIL, "interest.error.contact.missing"));
        }
        line(EMAIL, this.email, EmailAddress.LONGEST, EmailAddress.possible(this.email), "request.error.email.wrong")
            .ifPresent(mistakes::add);
        line(PHONE, this.phone, LONGEST_PHONE,
                PhoneNumber.possible(this.phone) && PhoneNumber.toDial(this.phone).isPresent(),
                "interest.error.phone.wrong")
            .ifPresent(mistakes::add);
        return mistakes;
    }

    /** What is waited for, once there is no mistake. */
    Wish wish(Municipality place) {
        return new Wish(place.slug(), this.kind.orElseThrow(), this.language.orElseThrow());
    }

    /** Who waits, once there is no mistake. */
    Contact contact() {
        return new Contact(Optional.of(this.email).filter((it) -> !it.isEmpty()),
                Optional.of(this.phone).filter((it) -> !it.isEmpty()));
    }

    /** Without what was typed, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "TellMe[" + this.kind + "]";
    }

    private Optional<Mistake> line(String field, String text, int limit, boolean possible, String wrong) {
        Integer typed = this.tooLong.get(field);
        if (typed != null) {
            return Optional.of(new Mistake(field, "request.error.too-long", Map.of("limit", limit, "typed", typed)));
        }
        return text.isEmpty() || possible ? Optional.empty() : Optional.of(new Mistake(field, wrong));
    }

    private static String cut(String field, String text, int limit, Map<String, Integer> tooLong) {
        int typed = text.codePointCount(0, text.length());
        if (typed <= limit) {
            return text;
        }
        tooLong.put(field, typed);
        return text.substring(0, text.offsetByCodePoints(0, limit));
    }

    /** A code of the list as it is, any other language without its region: groups are not told apart by that. */
    private static Optional<String> language(@Nullable String code) {
        if (code == null || code.equals(ContactLanguages.OTHER) || !ContactLanguages.known(code)) {
            return Optional.empty();
        }
        return Optional.of(ContactLanguages.common().contains(code) ? code : ULocale.forLanguageTag(code).getLanguage());
    }
}
