package fi.newcomer.print;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be printed, and what can't be. */
class FontsTests {

    @ParameterizedTest
    @ValueSource(strings = { "Hej på dig, Åke! 9.00–15.00 № 5 … „så“ 12 €", "Pietarsaari ääkköset", "Привіт, під’їзд ґанок їжак",
            "Ещё раз: ёлка, объявление", "مرحباً بكم في بلديتنا؟ (112)", "Tere, õnn, žanr, šokk", "Şêwirmendî û rêberî bi kurdî îro",
            "İşe başlıyor, ğüşöçı", "Soo dhowow, waa bilaash", "ที่นี่คุณจะได้รับความช่วยเหลือ น้ำ", "Tiếng Việt được nói ở đây",
            "Bună ziua, învăţaţi", "Zażółć gęślą jaźń", "Καλημέρα", "خوش آمدید، پرسش کنید، چگونه، گروه، ژاله" })
    void canBePrinted(String text) {
        assertThat(Fonts.lacks(text)).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsNamed() {
        assertThat(Fonts.lacks("Hej 日本 日, हिन्दी")).startsWith("日本").contains("ह");
        assertThat(Fonts.lacks("سڵاو ێ")).as("Kurdish letters that have no joined forms").contains("ڵ", "ێ");
        assertThat(Fonts.lacks("a\u200fb\u00adc\n")).isEmpty();
    }

    @Test
    void aLanguageCanBePrintedWhenItsLettersCan() {
        assertThat(Fonts.print(PrinterTests.ARABIC)).isTrue();
        assertThat(Fonts.print(PrinterTests.SWEDISH)).isTrue();
        assertThat(Fonts.print(new Language("am", "አማርኛ", "ltr", false))).isFalse();
        assertThat(Fonts.print(new Language("zh", "中文", "ltr", false))).isFalse();
    }
}
