package fi.newcomer.print;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be printed, and what can't be. */
class FontsTests {

    @ParameterizedTest
    @ValueSource(strings = { "Hej på dig, Åke! 9.00–15.00 № 5 … „så“ 12 €", "Pietarsaari ääkköset", "Привіт, під’їзд ґанок їжак",
            "Ещё раз: ёлка, объявление", "مرحباً بكم في بلديتنا؟ (112)", "Tere, õnn, žanr, šokk", "Şêwirmendî û rêberî bi kurdî îro",
            "İşe başlıyor, ğüşöçı", "Soo dhowow, waa bilaash", "ที่นี่คุณจะได้รับความช่วยเหลือ น้ำ", "Tiếng Việt được nói ở đây",
            "Bună ziua, învăţaţi", "Zażółć gęślą jaźń", "Καλημέρα", "خوش آمدید، پرسش کنید، چگونه، گروه، ژاله",
            "Անի Փորձյան և ՕՐԻՆԱԿ", "ნინო საცდელი ᲜᲘᲜᲝ", "ሙከራ ተስፋዬ ጽዮን። ቋ" })
    void canBePrinted(String text) {
        assertThat(Fonts.lacks(text)).isEmpty();
    }

    @Test
    void eachFontOfTheListStandsInTheStyleAndHasABoldOne() throws IOException {
        try (InputStream style = FontsTests.class.getResourceAsStream("/frontend/print.css")) {
            assertThat(new String(style.readAllBytes(), StandardCharsets.UTF_8)).contains("font-family:" + Fonts.FAMILIES + ";");
        }
        for (FontFile file : Fonts.FILES) {
            assertThat(file.face().has(' ')).as(file.family()).isTrue();
            if (!file.bold()) {
                Face bold = new FontFile(file.family(), file.name(), true).face();
                assertThat(IntStream.rangeClosed(0x530, 0x1399).filter((c) -> file.face().has(c) && !bold.has(c))).isEmpty();
            }
        }
    }

    @Test
    void aTextIsAsWideAsItsLettersWithoutItsMarks() {
        assertThat(Fonts.width("NN")).isEqualTo(2 * Fonts.width("N"));
        assertThat(Fonts.width("N")).isBetween(700.0, 800.0);
        assertThat(Fonts.width("رً")).isEqualTo(Fonts.width("ر"));
        assertThat(Fonts.width("ሙ")).isPositive();
    }

    @Test
    void whatCannotBePrintedIsNamed() {
        assertThat(Fonts.lacks("Hej 日本 日, हिन्दी")).startsWith("日本").contains("ह");
        assertThat(Fonts.lacks("שלום, မြန်")).as("Hebrew, Burmese").contains("ש", "မ");
        assertThat(Fonts.lacks("سڵاو ێ")).as("Kurdish letters that have no joined forms").contains("ڵ", "ێ");
        assertThat(Fonts.lacks("a\u200fb\u00adc\n")).isEmpty();
    }

    @Test
    void aLanguageCanBePrintedWhenItsLettersCan() {
        assertThat(Fonts.print(PrinterTests.ARABIC)).isTrue();
        assertThat(Fonts.print(PrinterTests.SWEDISH)).isTrue();
        assertThat(Fonts.print(new Language("am", "አማርኛ", "ltr", false))).isTrue();
        assertThat(Fonts.print(new Language("hi", "हिन्दी", "ltr", false))).isFalse();
        assertThat(Fonts.print(new Language("zh", "中文", "ltr", false))).isFalse();
    }
}
