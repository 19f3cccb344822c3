package fi.newcomer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.setting.WrongSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One key of an entry changes; all else stays letter by letter. */
class EntryTextTests {

    private static final String TEXT = """
              - slug: a   # the first
                name:
                  sv: 'Ett  "namn"'
                # What the paper says.
                hours:   # as told
                  days: [friday]
                  times: not-given
                  # told by phone

                # Nobody says it.
                phone: not-given
                sources:
                - document: d
                  section: s
              # About the next one.

            """;

    @Test
    void aKeyIsWrittenAnewAndTheRestStaysWithItsComments() {
        assertThat(text().with("hours", List.of("hours:", "  days: not-given"), List.of())).isEqualTo("""
                  - slug: a   # the first
                    name:
                      sv: 'Ett  "namn"'
                    # What the paper says.
                    hours:
                      days: not-given

                    # Nobody says it.
                    phone: not-given
                    sources:
                    - document: d
                      section: s
                  # About the next one.

                """);
    }

    @Test
    void aNewKeyStandsWhereItBelongs() {
        String with = text().with("note", List.of("note:", "  sv: Ja"), List.of("gone", "sources"));
        assertThat(with).isEqualTo(TEXT.replace("    sources:\n", "    note:\n      sv: Ja\n    sources:\n"));
        assertThat(EntryText.of("offices.yaml", with).without("note")).isEqualTo(TEXT);
        assertThat(text().with("note", List.of("note: x"), List.of()))
            .isEqualTo(TEXT.replace("      section: s\n", "      section: s\n    note: x\n"));
        assertThat(text().with("note", List.of("note: x"), List.of("slug"))).endsWith("""
                      section: s
                    note: x
                  # About the next one.

                """);
    }

    @Test
    void theFirstAndTheLastKeyCanBeWrittenToo() {
        assertThat(text().with("slug", List.of("slug: b"), List.of())).isEqualTo(TEXT.replace("a   # the first", "b"));
        assertThat(EntryText.of("offices.yaml", "- slug: a\n  phone: x").with("phone", List.of("phone: y"), List.of()))
            .isEqualTo("- slug: a\n  phone: y\n");
        assertThat(EntryText.of("offices.yaml", "- slug: a").with("phone", List.of("phone: y"), List.of()))
            .isEqualTo("- slug: a\n  phone: y\n");
        assertThatThrownBy(() -> text().without("slug")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStandsThereOfAKeyCanBeRead() {
        assertThat(text().block("phone")).contains("    phone: not-given\n");
        assertThat(text().block("note")).isEmpty();
    }

    @Test
    void keysOnOneLineAreRefusedWithALine() {
        EntryText text = EntryText.of("offices.yaml", "- {slug: a, phone: x}\n");
        assertThatThrownBy(() -> text.with("phone", List.of("phone: y"), List.of())).isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/offices.yaml, line 1: each key of this entry");
    }

    private static EntryText text() {
        return EntryText.of("offices.yaml", TEXT);
    }
}
