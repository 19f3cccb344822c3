package fi.newcomer.office;

import fi.newcomer.entry.Typed;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.Office.Coming;
import fi.newcomer.office.Office.Contact;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.Site;
import fi.newcomer.office.Office.Source;
import fi.newcomer.office.Office.Speaking;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.Office.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an office is, as staff write it, before anything of it is checked; its hours are written apart from it. Texts are
 * by language; what is empty or null says that no source gives it.
 *
 * @param serves the slugs of the municipalities whose residents it is for
 * @param own whether the visitors' own languages are spoken; {@code languages} counts for nothing then
 * @param interpreter whether there is an interpreter when needed
 * @param contactOf whose phone, e-mail address and website these are
 * @param phone the id of a fact, as are {@code email} and {@code website}
 */
public record OfficeDraft(List<String> serves, Map<String, String> name, Map<String, String> place, String address,
        String entrance, Map<String, String> accessibility, State state, Help help, Visitors visitors, List<Way> ways,
        List<Way> otherwise, boolean own, List<String> languages, boolean interpreter, Map<String, String> contactOf,
        @Nullable String phone, @Nullable String email, @Nullable String website, Map<String, String> note,
        List<Source> sources) {

    /** How many characters a name or a few words may have. */
    private static final int LINE = 200;

    /** How many characters some sentences may have. */
    private static final int SENTENCES = 500;

    /** An office of a municipality of which nothing is said yet. */
    public static OfficeDraft none(String municipality) {
        return new OfficeDraft(List.of(municipality), Map.of(), Map.of(), "", "", Map.of(), State.IN_FORCE, Help.NOT_GIVEN,
                Visitors.NOT_GIVEN, List.of(), List.of(), false, List.of(), false, Map.of(), null, null, null, Map.of(),
                List.of());
    }

    /** The same for another municipality's residents. */
    public OfficeDraft at(String municipality) {
        return new OfficeDraft(List.of(municipality), this.name, this.place, this.address, this.entrance,
                this.accessibility, this.state, this.help, this.visitors, this.ways, this.otherwise, this.own,
                this.languages, this.interpreter, this.contactOf, this.phone, this.email, this.website, this.note,
                this.sources);
    }

    /** An office as it stands. */
    public static OfficeDraft of(Office office) {
        return new OfficeDraft(office.serves(), words(office.name()), words(office.site().place()),
                Objects.requireNonNullElse(office.site().address(), ""),
                Objects.requireNonNullElse(office.site().entrance(), ""), words(office.site().accessibility()),
                office.state(), office.help(), office.coming().visitors(), office.coming().ways(),
                office.coming().otherwise(), office.speaking().own(), office.speaking().languages(),
                office.speaking().interpreter(), words(office.contact().of()), office.contact().phone(),
                office.contact().email(), office.contact().website(), words(office.note()), office.sources());
    }

    private static Map<String, String> words(@Nullable LocalizedText text) {
        return text == null ? Map.of() : text.byLanguage();
    }

    /**
     * What is wrong in it by itself.
     * @param before the office as it was, since a proper name may stand in Swedish alone; null for a new one
     */
    List<Problem> problems(@Nullable Office before) {
        List<Problem> problems = new ArrayList<>();
        if (this.serves.isEmpty()) {
            problems.add(new Problem("serves", "serves"));
        }
        boolean properName = before != null && !before.name().byLanguage().containsKey("fi");
        List<String> both = List.of("sv", "fi");
        if (Typed.text(this.name).isEmpty()) {
            problems.add(new Problem("name.sv", "text-missing"));
        }
        problems.addAll(WrongEntry.inText("name", this.name, properName ? List.of("sv") : both, LINE));
        problems.addAll(WrongEntry.inText("place", this.place, List.of("sv"), LINE));
        problems.addAll(WrongEntry.inText("accessibility", this.accessibility, both, SENTENCES));
        problems.addAll(WrongEntry.inText("contact-of", this.contactOf, List.of("sv"), LINE));
        problems.addAll(WrongEntry.inText("note", this.note, List.of(), SENTENCES));
        line("address", this.address, problems);
        line("entrance", this.entrance, problems);
        if (!this.languages.stream().allMatch((code) -> code.matches(OfficeFile.LANGUAGE))) {
            problems.add(new Problem("languages", "language"));
        }
        if (this.sources.isEmpty()) {
            problems.add(new Problem("sources", "source"));
        }
        return problems;
    }

    private static void line(String field, String typed, List<Problem> problems) {
        String line = Typed.line(typed);
        if (line.length() > LINE) {
            problems.add(new Problem(field, "long"));
        }
        if (line.equals(OfficeFile.NOT_GIVEN)) {
            problems.add(new Problem(field, "reserved"));
        }
    }

    /** What it says once nothing in it is wrong. */
    Office office(String slug, String municipality, OpeningHours hours) {
        return new Office(slug, municipality, List.copyOf(this.serves), Typed.text(this.name).orElseThrow(),
                new Site(Typed.text(this.place).orElse(null), given(this.address), given(this.entrance),
                        Typed.text(this.accessibility).orElse(null)),
                this.state, this.help, new Coming(List.copyOf(this.ways), List.copyOf(this.otherwise), this.visitors),
                new Speaking(this.own ? List.of() : List.copyOf(this.languages), this.own, this.interpreter), hours,
                new Contact(Typed.text(this.contactOf).orElse(null), this.phone, this.email, this.website),
                Typed.text(this.note).orElse(null), List.copyOf(this.sources));
    }

    private static @Nullable String given(String typed) {
        String line = Typed.line(typed);
        return line.isEmpty() ? null : line;
    }
}
