package fi.newcomer.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public addresses, for tests that go through all of them. */
public final class PublicAddresses {

    public static final List<String> LANGUAGES = List.of("sv", "fi", "en", "uk", "ar", "ru");

    public static final List<String> MUNICIPALITIES = List.of("korsnas", "jakobstad", "kronoby", "larsmo", "nykarleby",
            "pedersore", "raseborg", "hango", "inga", "osterbotten-1");

    public static final List<String> PARTS = List.of("assessment", "plan", "orientation", "training",
            "other-education", "guidance", "other-services", "rights-and-duties");

    /** The offices that serve each municipality, in the order in which they are shown. */
    public static final Map<String, List<String>> OFFICES = Map.of(
            "korsnas", List.of("welcome-office"),
            "jakobstad", List.of("integrationsporten", "romporten", "integrationsporten-nykarleby",
                    "integrationsporten-kronoby"),
            "kronoby", List.of("integrationsporten-kronoby", "integrationsporten", "integrationsporten-nykarleby"),
            "larsmo", List.of("integrationsporten", "integrationsporten-nykarleby", "integrationsporten-kronoby"),
            "nykarleby", List.of("integrationsporten-nykarleby", "integrationsporten", "integrationsporten-kronoby"),
            "pedersore", List.of("integrationsporten", "integrationsporten-nykarleby", "integrationsporten-kronoby"),
            "raseborg", List.of("appointments-ekenas", "registration-karis", "registration-hango",
                    "registration-inga", "reception-karis"),
            "hango", List.of("appointments-hango", "registration-hango", "registration-karis", "registration-inga",
                    "reception-hango"),
            "inga", List.of("registration-inga", "registration-karis", "registration-hango", "appointments-inga"),
            "osterbotten-1", List.of("welcome-office"));

    /** One page of every type that needs no draft, behind the language. */
    private static final List<String> TYPES = List.of("", "/accessibility", "/privacy", "/korsnas",
            "/korsnas/programme", "/korsnas/programme/assessment", "/korsnas/offices",
            "/korsnas/offices/welcome-office", "/jakobstad/offices", "/jakobstad/offices/romporten",
            "/larsmo/offices/integrationsporten", "/raseborg/offices", "/raseborg/offices/reception-karis",
            "/inga/offices/appointments-inga", "/korsnas/courses", "/raseborg/courses",
            "/raseborg/courses?type=language&language=fi", "/hango/courses?type=work", "/raseborg/courses/raseborg-luki",
            "/raseborg/courses/raseborg-samhallsorientering", "/korsnas/who-helps",
            "/korsnas/who-helps?topic=assessment&jobseeker=unknown", "/korsnas/numbers", "/korsnas/authorities",
            "/nykarleby/programme/other-services", "/programmes/gemensamt-2023", "/korsnas/request",
            "/korsnas/status", "/korsnas/courses/tell-me", "/korsnas/courses/tell-me/sent",
            "/korsnas/courses/tell-me/saved?c=0123456789abcdef0123456789abcdef",
            "/korsnas/courses/tell-me/confirm?c=0123456789abcdef0123456789abcdef",
            "/korsnas/courses/tell-me/stop?c=0123456789abcdef0123456789abcdef", "/korsnas/courses/tell-me/confirmed",
            "/korsnas/courses/tell-me/expired", "/korsnas/courses/tell-me/stopped", "/korsnas/accessibility", "/korsnas/privacy", "/inga",
            "/korsnas/programme/plan/changes", "/korsnas/numbers/changes", "/privacy/changes");

    /** What every municipality has, behind it. */
    private static final List<String> OF_MUNICIPALITY = List.of("", "/programme", "/numbers", "/authorities",
            "/privacy", "/accessibility", "/courses", "/who-helps", "/who-helps?topic=orientation&jobseeker=yes", "/request");

    private PublicAddresses() {
    }

    /** A page of every type in every language. */
    public static Stream<String> everyTypeInEveryLanguage() {
        return LANGUAGES.stream().flatMap((language) -> TYPES.stream().map((type) -> "/" + language + type));
    }

    /** Every part of every municipality's programme in every language. */
    public static Stream<String> everyPartOfEveryMunicipality() {
        return LANGUAGES.stream().flatMap((language) -> MUNICIPALITIES.stream()
            .flatMap((m) -> PARTS.stream().map((part) -> "/" + language + "/" + m + "/programme/" + part)));
    }

    /** The list of offices and each office of every municipality, in every language. */
    public static Stream<String> everyOffice() {
        return LANGUAGES.stream().flatMap((language) -> MUNICIPALITIES.stream().flatMap((m) -> Stream.concat(
                Stream.of("/" + language + "/" + m + "/offices"),
                OFFICES.get(m).stream().map((office) -> "/" + language + "/" + m + "/offices/" + office))));
    }

    /** Every page that can be read, in every language. */
    public static Stream<String> everyPage() {
        Stream<String> ofMunicipalities = LANGUAGES.stream().flatMap((language) -> MUNICIPALITIES.stream()
            .flatMap((m) -> OF_MUNICIPALITY.stream().map((page) -> "/" + language + "/" + m + page)));
        return Stream.of(Stream.of("/", "/korsnas", "/korsnas/who-helps?topic=plan"), everyTypeInEveryLanguage(), ofMunicipalities,
                everyPartOfEveryMunicipality(), everyOffice()).flatMap((pages) -> pages).distinct();
    }
}
