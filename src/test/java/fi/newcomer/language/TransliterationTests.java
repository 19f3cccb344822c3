package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names in Latin letters as an aid. */
class TransliterationTests {

    @Test
    void latinNamesNeedNoAid() {
        assertThat(Transliteration.of("Åsa Öström-Nguyễn 2", "sv")).isEmpty();
        assertThat(Transliteration.of("O’Brien 🙂", "en")).isEmpty();
    }

    @Test
    void cyrillicIsReadAsTheLanguageReadsIt() {
        assertThat(Transliteration.of("Юрій Яценюк Згурський", "uk")).contains("Yuriy Yatsenyuk Zhurskyy");
        assertThat(Transliteration.of("Юрий Щукин", "ru")).contains("Yuriy Shchukin");
        assertThat(Transliteration.of("Надія", "other").orElseThrow()).matches("[A-Za-z]+");
    }

    @Test
    void otherAlphabetsAreReadLetterByLetter() {
        assertThat(Transliteration.of("محمد", "ar")).contains("mhmd");
        assertThat(Transliteration.of("王小明", "zh")).contains("wang xiao ming");
        assertThat(Transliteration.of("ქეთევან", "ka").orElseThrow()).isEqualTo("ketevan");
    }
}
