package fi.newcomer.knowledge;

import fi.newcomer.entry.Typed;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a municipality.
 *
 * @param name its names by language; those left empty get the Swedish one
 * @param listed whether the chooser offers it
 * @param light its colour behind white text, as {@code #rrggbb}
 * @param dark its colour on dark paper
 * @param contact the slug of an authority, as are {@code employmentArea} and {@code wellbeingCounty}
 */
public record MunicipalityDraft(Map<String, String> name, boolean listed, String light, String dark,
        @Nullable String contact, @Nullable String employmentArea, @Nullable String wellbeingCounty) {

    private static final int LONGEST = 60;

    /** A municipality as it stands. */
    public static MunicipalityDraft of(MunicipalityEntry shown) {
        Municipality municipality = shown.municipality();
        return new MunicipalityDraft(municipality.name().byLanguage(), municipality.listed(), shown.accent().light(),
                shown.accent().dark(), municipality.contact(), municipality.employmentArea(),
                municipality.wellbeingCounty());
    }

    /** What is wrong in it. */
    List<Problem> problems(MunicipalityEntry before, Authorities authorities) {
        List<Problem> problems = new ArrayList<>();
        if (Typed.text(this.name).isEmpty()) {
            problems.add(new Problem("name.sv", "text-missing"));
        }
        problems.addAll(WrongEntry.inText("name", this.name, List.of("sv", "fi"), LONGEST));
        listed(before.municipality(), problems);
        colours(problems);
        Municipality was = before.municipality();
        if (!Objects.equals(this.contact, was.contact())
                && authorities.find(this.contact).filter(MunicipalityDraft::mayBeContact).isEmpty()) {
            problems.add(new Problem("contact", "authority"));
        }
        if (!Objects.equals(this.employmentArea, was.employmentArea())) {
            kind("employment-area", this.employmentArea, Authority.Kind.EMPLOYMENT_AREA, authorities, problems);
        }
        if (!Objects.equals(this.wellbeingCounty, was.wellbeingCounty())) {
            kind("wellbeing-county", this.wellbeingCounty, Authority.Kind.WELLBEING_COUNTY, authorities, problems);
        }
        return problems;
    }

    /**
     * One that is not listed has no name: its pages say so. So a name and the place in the chooser come together, and
     * one that has both keeps them.
     */
    private void listed(Municipality before, List<Problem> problems) {
        if (before.listed()) {
            if (!this.listed) {
                problems.add(new Problem("listed", "stays-listed"));
            }
            return;
        }
        Map<String, String> now = Typed.text(this.name).map((it) -> it.byLanguage()).orElse(Map.of());
        for (String language : List.of("sv", "fi")) {
            boolean renamed = !Objects.equals(now.get(language), before.name().byLanguage().get(language));
            if (this.listed && !renamed) {
                problems.add(new Problem("name." + language, "unnamed"));
            }
            if (!this.listed && renamed) {
                problems.add(new Problem("listed", "list-named"));
            }
        }
    }

    private void colours(List<Problem> problems) {
        Accent accent = accent();
        boolean light = Accent.isColour(accent.light());
        boolean dark = Accent.isColour(accent.dark());
        if (!light || !accent.lightReads()) {
            problems.add(new Problem("light", light ? "light-contrast" : "colour"));
        }
        if (!dark || !accent.darkReads()) {
            problems.add(new Problem("dark", dark ? "dark-contrast" : "colour"));
        }
    }

    private static void kind(String field, @Nullable String slug, Authority.Kind kind, Authorities authorities,
            List<Problem> problems) {
        if (authorities.find(slug).filter((it) -> it.kind() == kind).isEmpty()) {
            problems.add(new Problem(field, "authority"));
        }
    }

    /** Whether an authority can be that of the municipal side: it takes requests. */
    static boolean mayBeContact(Authority authority) {
        return authority.receives() && authority.kind() != Authority.Kind.EMPLOYMENT_AREA
                && authority.kind() != Authority.Kind.WELLBEING_COUNTY;
    }

    /** Its colour as the files write it. */
    Accent accent() {
        return new Accent(this.light.strip().toLowerCase(Locale.ROOT), this.dark.strip().toLowerCase(Locale.ROOT));
    }

    /** What it says once nothing in it is wrong. */
    Municipality municipality(Municipality before) {
        return new Municipality(before.slug(), Typed.text(this.name).orElseThrow(), this.listed, before.programme(),
                Objects.requireNonNull(this.contact), Objects.requireNonNull(this.employmentArea),
                Objects.requireNonNull(this.wellbeingCounty));
    }
}
