package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.page.PhoneNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodesTests {

    @Test
    void aCodeHasTenCharactersWithoutLookAlikes() {
        for (int i = 0; i < 500; i++) {
            String code = Codes.newCode();
            assertThat(code).matches("[2-9A-Z]{10}").doesNotContain("O", "I", "L", "B", "S", "Z", "G", "U");
            assertThat(Codes.grouped(code)).matches("[2-9A-Z]{4}-[2-9A-Z]{3}-[2-9A-Z]{3}");
            assertThat(Codes.read(Codes.grouped(code))).isEqualTo(code);
            assertThat(Codes.newPin()).matches("[0-9]{6}");
        }
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTyped() {
        assertThat(Codes.read(" k7qf 2m9 xta ")).isEqualTo("K7QF2M9XTA");
        assertThat(Codes.read("К7QF–2М9–ХТА")).as("Cyrillic letters").isEqualTo("K7QF2M9XTA");
        assertThat(Codes.read("K٧QF-٢M٩-XTA")).as("Arabic digits").isEqualTo("K7QF2M9XTA");
        assertThat(Codes.read("K7QF-2M9-XT")).isEmpty();
        assertThat(Codes.read("x".repeat(1_000_000))).isEmpty();
        assertThat(Codes.readPin("۱۲۳ 456")).isEqualTo("123456");
    }

    @Test
    void aPhoneNumberIsUnderstoodWithTheDigitsOfAnyAlphabet() {
        assertThat(PhoneNumber.possible("٠٤٠ ١٢٣ ٤٥٦٧")).isTrue();
        assertThat(PhoneNumber.toDial("٠٤٠ ١٢٣ ٤٥٦٧")).contains("+358401234567");
        assertThat(PhoneNumber.toDial("+380 50 123-45-67")).contains("+380501234567");
        assertThat(PhoneNumber.possible("1234")).isFalse();
        assertThat(PhoneNumber.possible("040 123 456x")).isFalse();
        assertThat(PhoneNumber.possible("0".repeat(21))).isFalse();
    }

    @Test
    void thePauseAfterWrongPinsGrowsAndEnds() {
        assertThat(RequestStatus.pauseAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RequestStatus.pauseAfter(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(RequestStatus.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }
}
