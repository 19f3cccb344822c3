package fi.newcomer.testing;

import java.util.List;
import java.util.stream.Stream;

/** The public addresses, for tests that go through all of them. */
public final class PublicAddresses {

    public static final List<String> LANGUAGES = List.of("sv", "fi", "en", "uk", "ar", "ru");

    public static final List<String> MUNICIPALITIES = List.of("korsnas", "jakobstad", "kronoby", "larsmo", "nykarleby",
            "pedersore", "raseborg", "hango", "inga", "osterbotten-1");

    public static final List<String> PARTS = List.of("assessment", "plan", "orientation", "training",
            "other-education", "guidance", "other-services", "rights-and-duties");

    /** One page of every type that needs no draft, behind the language. */
    private static final List<String> TYPES = List.of("", "/accessibility", "/privacy", "/korsnas",
            "/korsnas/programme", "/korsnas/programme/assessment", "/korsnas/offices",
            "/korsnas/offices/welcome-office", "/korsnas/who-helps",
            "/korsnas/who-helps?topic=assessment&jobseeker=unknown", "/korsnas/numbers", "/korsnas/request",
            "/korsnas/status", "/korsnas/accessibility", "/korsnas/privacy", "/inga");

    private PublicAddresses() {
    }

    /** A page of every type in every language. */
    public static Stream<String> everyTypeInEveryLanguage() {
        return LANGUAGES.stream().flatMap((language) -> TYPES.stream().map((type) -> "/" + language + type));
    }

    /** Every page that can be read, in every language. */
    public static Stream<String> everyPage() {
        return Stream.concat(Stream.of("/", "/korsnas"), LANGUAGES.stream().flatMap((language) -> Stream.concat(
                everyTypeIn(language), Stream.concat(
                        PARTS.stream().map((part) -> "/" + language + "/korsnas/programme/" + part),
                        MUNICIPALITIES.stream()
                            .flatMap((m) -> Stream.of("/" + language + "/" + m, "/" + language + "/" + m + "/who-helps",
                                    "/" + language + "/" + m + "/who-helps?topic=orientation&jobseeker=yes",
                                    "/" + language + "/" + m + "/request")))))
            .distinct());
    }

    private static Stream<String> everyTypeIn(String language) {
        return TYPES.stream().map((type) -> "/" + language + type);
    }
}
