package fi.newcomer.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.placement.PageReference.Kind;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a code can lead to, and what codes look like. */
class PageReferenceTests {

    @ParameterizedTest
    @CsvSource({ "'',START,''", "who-helps,WHO_HELPS,''", "who-helps?topic=plan,WHO_HELPS,plan", "request,REQUEST,''",
            "programme,PROGRAMME,''", "programme/rights-and-duties,PROGRAMME_PART,rights-and-duties",
            "offices,OFFICES,''", "offices/reception-karis,OFFICE,reception-karis", "courses,COURSES,''",
            "courses/raseborg-luki,COURSE,raseborg-luki" })
    void everyKindHasAPathOfItsOwn(String path, Kind kind, String of) {
        assertThat(PageReference.at(path)).hasValue(new PageReference(kind, of));
        assertThat(new PageReference(kind, of).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/", "//evil.example", "/who-helps", "who-helps?topic=money",
            "who-helps?topic=plan&x=1", "programme/", "programme/nothing", "offices/../staff", "offices/A", "courses/a/b",
            "offices/", "status", "staff", "courses/%2e%2e", "request/receipt", "courses/a\r\nX: y", " " })
    void aFreeAddressIsNone(String path) {
        assertThat(PageReference.at(path)).isEmpty();
    }

    @Test
    void codesAreShortAndNoWords() {
        PlacementCodes codes = new PlacementCodes(new Random(7));
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = codes.next();
            assertThat(code).matches("[BCDFGHJKMNPRSTVWXZ]{5}");
            assertThat(code.chars().distinct()).hasSize(5);
            assertThat(PlacementCodes.read(code.toLowerCase(java.util.Locale.ROOT))).hasValue(code);
            made.add(code);
        }
        assertThat(made).hasSizeGreaterThan(1_980);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "A", "AB CD", "AB-CD", "ABCDEFGHIJKLM", "ÄBCDE", "ABCD1", "ıBCDE", "AB\nCD" })
    void whatCanBeNoCodeIsNoneWithoutAskingAnybody(String text) {
        assertThat(PlacementCodes.read(text)).isEmpty();
    }
}
