package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.ContentText.ContentUnit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of texts and the sentences about their mistakes. */
class ContentTextReaderTests {

    private static final String FRONT = "---\ntitle: Plan\nlead: A plan.\nmade: machine\n---\n\n";

    @Test
    void readsEveryKindOfBlockWithItsPlace() {
        String text = FRONT + """
                ## What? {#what}

                Some words. {#what-1}

                - One {#what-2}
                - Two {#what-3}

                1. First {#what-4}
                2. Second {#what-5}

                > Note. {#what-6 meaning=3 checked=editor@2026-11-01 made=human}
                """;
        ContentText read = read(text);
        assertThat(read.page()).isEqualTo("programme/korsnas/plan");
        assertThat(read.language()).isEqualTo("sv");
        assertThat(read.units()).extracting(ContentUnit::kind)
            .containsExactly(UnitKind.TITLE, UnitKind.LEAD, UnitKind.HEADING, UnitKind.PARAGRAPH, UnitKind.ITEM,
                    UnitKind.ITEM, UnitKind.STEP, UnitKind.STEP, UnitKind.NOTE);
        ContentUnit note = read.units().getLast();
        assertThat(note.text()).isEqualTo(
                new UnitText("Note.", 3, false, new UnitText.Check("editor", LocalDate.of(2026, 11, 1))));
        assertThat(note.line()).isEqualTo(17);
        assertThat(text.substring(note.start(), note.end()))
            .isEqualTo("Note. {#what-6 meaning=3 checked=editor@2026-11-01 made=human}");
        assertThat(read.units().getFirst().text()).isEqualTo(new UnitText("Plan", 1, true, null));
    }

    @Test
    void titleAndLeadMayCarryProperties() {
        ContentUnit title = read("---\ntitle: Plan {#title meaning=2}\nlead: A plan.\nmade: human\n---\n\nText. {#a}\n")
            .units()
            .getFirst();
        assertThat(title.text()).isEqualTo(new UnitText("Plan", 2, false, null));
    }

    @Test
    void aTextMayBeBehindFacts() {
        UnitText text = read("---\ntitle: Plan\nlead: A plan.\nmade: human\n---\n\nText. {#a behind=plan-max,plan-min}\n").units()
            .getLast()
            .text();
        assertThat(text.behind()).containsExactlyInAnyOrder("plan-max", "plan-min");
        assertThat(text.written()).isEqualTo("Text. {made=human behind=plan-max,plan-min}");
        assertThat(UnitText.withoutBehind(text.written())).isEqualTo("Text. {made=human}");
        assertThat(UnitText.behind(text.written())).isEqualTo(text.behind());
        assertThat(UnitText.behind("Text behind=a. {made=human}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            Text.                           | 7 | must end with its unit id
            Text. {#A}                      | 7 | must end with its unit id
            Text. {# a}                     | 7 | must end with its unit id
            {#a}                            | 7 | must end with its unit id
            # Big {#a}                      | 7 | a heading begins with
            ### Small {#a}                  | 7 | a heading begins with
            Text. {#title}                  | 7 | the id "title" stands here a second time
            Text. {#a meaning=0}            | 7 | must be a number from 1
            Text. {#a meaning=x}            | 7 | must be a number from 1
            Text. {#a made=angel}           | 7 | must be machine or human
            Text. {#a checked=editor}       | 7 | must be a role and a date
            Text. {#a checked=e@2026-02-30} | 7 | must be a role and a date
            Text. {#a behind=}              | 7 | must end with its unit id
            Text. {#a behind=b,a}           | 7 | must be ids of facts in their order
            Text. {#a behind=a,a}           | 7 | must be ids of facts in their order
            Text. {#a behind=a,}            | 7 | must be ids of facts in their order
            Text. {#a colour=red}           | 7 | is not a known property
            One. {#a}~Two. {#b}             | 8 | before this line must stand an empty one
            - One {#a}~1. Two {#b}          | 8 | before this line must stand an empty one
            One. {#a}~~Two. {#a}            | 9 | the id "a" stands here a second time
            """)
    void namesTheLineOfAMistake(String body, int line, String sentence) {
        assertMistake(FRONT + body.replace('~', '\n') + "\n", line, sentence);
    }

    @Test
    void namesMistakesInTheFrontMatter() {
        String rest = "\n\nText. {#a}\n";
        assertMistake("title: Plan\n" + FRONT + rest, 1, "here must stand \"---\"");
        assertMistake("---\nlead: A\ntitle: B\nmade: machine\n---" + rest, 3, "\"made: machine\" or \"made: human\"");
        assertMistake("---\ntitle: A\nlead: B\nmade: angel\n---" + rest, 4, "\"made: machine\" or \"made: human\"");
        assertMistake("---\ntitle: A\nlead: B\nmade: machine\ndate: x\n---" + rest, 5, "here must stand \"---\"");
        assertMistake("---\ntitle: A\nlead: B\nmade: machine\n---\nText. {#a}\n", 6, "this line must be empty");
        assertMistake("---\ntitle: A {#b}\nlead: B\nmade: machine\n---" + rest, 2, "can only be \"title\"");
        assertMistake("---\ntitle: A\n", 3, "front matter and at least one unit");
    }

    @Test
    void namesMistakesOfTheWholeFile() {
        assertMistake(FRONT + "Text. {#a}", 7, "must end with one line break");
        assertMistake(FRONT + "Text. {#a}\n\n", 8, "must end with one line break");
        assertMistake((FRONT + "Text. {#a}\n").replace("\n", "\r\n"), 1, "must end with LF alone");
        assertThatThrownBy(() -> ContentTextReader.read(new ContentFile("pages/README.md", FRONT)))
            .isInstanceOf(WrongSetting.class)
            .hasMessageContaining("content/pages/README.md, line 1: the file must be called");
    }

    private static void assertMistake(String text, int line, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/programmes/korsnas/plan.sv.md, line " + line + ": ")
            .hasMessageContaining(sentence)
            .hasMessageEndingWith(".");
    }

    private static ContentText read(String text) {
        return ContentTextReader.read(new ContentFile("programmes/korsnas/plan.sv.md", text));
    }
}
