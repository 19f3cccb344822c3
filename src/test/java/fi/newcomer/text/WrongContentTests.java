package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.PortalTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mistake in a content file is named with file and line, and nothing changes. */
@PortalTest
class WrongContentTests {

    private static final String PLAN = "programmes/korsnas/plan.sv.md";

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path root;

    static Stream<Wrong> wrong() {
        String layers = "layers:\n  - slug: a\n    \"on\": b\n  - slug: b\n    \"on\": a\n";
        return Stream.of(
                change("front matter", PLAN, "made: machine", "made: angel", "here must stand \"made: machine\""),
                change("a fact that does not exist", PLAN, "(fact:plan-before-training)", "(fact:nothing)",
                        "there is no stated fact \"nothing\""),
                new Wrong("a fact that the files no longer have", PLAN, 18,
                        "there is no stated fact \"plan-before-training\"",
                        (folder) -> folder.change("programmes/korsnas/facts.yaml", (text) -> text
                            .replaceFirst("(?s)  - id: plan-before-training\n.*?(?=  - id: |$)", ""))),
                change("a shown fact that does not exist", "pages/numbers.fi.md", "{{phone emergency}}",
                        "{{phone nothing}}", "there is no fact \"nothing\""),
                change("a field that the other languages have", "pages/replies.ar.md", "{{field day}}", "",
                        "the fields differ: time in ar, day, time in "),
                change("a field that there is not", "pages/replies.fi.md", "{{field day}}", "{{field week}}",
                        "there is no field \"week\""),
                change("a field on a page that nobody sends", PLAN, "hur du har det nu", "hur du har det {{field day}}",
                        "only prepared replies have fields"),
                copy("an unknown part", PLAN, "programmes/korsnas/nonsense.sv.md", 1, "\"nonsense\" is not a part"),
                copy("a part of an archived programme", PLAN, "programmes/gemensamt-2023/plan.sv.md", 1,
                        "\"plan\" is not a part of the programme \"gemensamt-2023\""),
                copy("an overview of a programme in force", PLAN, "programmes/korsnas/overview.sv.md", 1,
                        "\"overview\" is not a part"),
                copy("an unknown programme", PLAN, "programmes/atlantis/plan.sv.md", 1, "\"atlantis\" is neither a programme"),
                copy("an unknown shared page", "pages/privacy.sv.md", "pages/secrets.sv.md", 1, "\"secrets\" is not a page"),
                copy("an unknown language", PLAN, "programmes/korsnas/plan.xx.md", 1, "\"xx\" is not a language"),
                change("a doubled id", PLAN, "{#what-4}", "{#what-3}", "the id \"what-3\" stands here a second time"),
                change("an override of the direction", PLAN, "hur du har det nu", "hur du \u202ehar det nu",
                        "the text has an invisible character"),
                change("an invisible character as a number", PLAN, "hur du har det nu", "hur du &#8203;har det nu",
                        "the text has an invisible character"),
                new Wrong("a cycle of layers", "layers.yaml", 2, "the layer \"a\" lies upon itself",
                        (folder) -> folder.write("layers.yaml", layers)),
                new Wrong("bytes that are not UTF-8", PLAN, 4, "here stands a byte that is not UTF-8",
                        (folder) -> folder.write(PLAN, spoilt(folder.read(PLAN)))),
                change("a list without entries", PLAN, "- (.*) \\{#what-3}", "- {{partners nobody}} {#what-3}",
                        "no programme has partners of the kind \"nobody\""),
                new Wrong("an unknown source", "pages/sources.yaml", 4, "\"portal/hearsay\" is no section of documents.yaml",
                        (folder) -> folder.write("pages/sources.yaml", "compared: 2026-11-22\nparts:\n  privacy:\n"
                                + "    - source: portal/hearsay\n      units: lead\n")),
                change("an unknown document of a fact", "facts.yaml", "document: .*", "document: Hearsay",
                        "the document \"Hearsay\" is not in documents.yaml"),
                change("an office without a source", "offices.yaml", "document: .*", "document: Hearsay",
                        "the document \"Hearsay\" is not in documents.yaml"),
                change("an office that names no fact", "offices.yaml", "phone: integrationsporten", "phone: nowhere",
                        "there is no fact \"nowhere\" of the kind phone in facts.yaml"),
                new Wrong("a course that names a fact no longer in the files", "programmes/jakobstad/courses.yaml", 0,
                        "there is no fact \"integrationsporten\" of the kind phone in facts.yaml",
                        (folder) -> folder.change("facts.yaml",
                                (text) -> text.replace("id: integrationsporten\n", "id: another\n"))),
                change("hours at 25:00", "offices.yaml", "times: 08:00-16:00", "times: 08:00-25:00",
                        "\"08:00-25:00\" are not times such as 09:00-16:00"),
                change("reversed hours", "offices.yaml", "times: 08:00-16:00", "times: 16:00-08:00",
                        "\"16:00-08:00\" ends before it begins"),
                change("overlapping hours", "offices.yaml", "days: \\[friday]\n      times: not-given",
                        "days: [friday]\n      times: [08:00-12:00, 11:00-13:00]", "times overlap on the same day"),
                change("an unknown weekday", "offices.yaml", "days: \\[friday]", "days: [fredag]",
                        "\"fredag\" is not a known weekday"),
                change("a closing that ends before it begins", "offices.yaml", "days: \\[friday]\n      times: not-given",
                        "days: [friday]\n      times: not-given\n      special:\n        - from: 2027-01-05\n"
                                + "          through: 2027-01-04\n          rule: closed", "ends before it begins"),
                change("a rule without a source", "responsibility/korsnas.yaml", "section: .*", "section: Hearsay",
                        "has no section \"Hearsay\" in documents.yaml"),
                change("a control character", "facts.yaml", "kind: phone", "kind: ph\u0007one",
                        "here stands a character that YAML can't have (U+0007)"),
                change("a key that is no word", "facts.yaml", "kind: phone", "[a]: b\n    kind: phone",
                        "a key must be a word"),
                change("a name in no language", "offices.yaml", "name:\n      sv: [^\n]*\n      fi: [^\n]*\n      en: [^\n]*",
                        "name: {}", "here must stand a text in at least one language"),
                wrongLayer("an unknown municipality of a layer", "municipality: larsmo", "municipality: atlantis",
                        "\"atlantis\" is not a municipality of municipalities.yaml"),
                wrongLayer("two layers of a municipality", "municipality: larsmo", "municipality: kronoby",
                        "a second layer for the municipality \"kronoby\""),
                wrongLayer("a layer upon nothing", "\"on\": raseborg", "\"on\": atlantis",
                        "\"atlantis\" is neither a programme of programmes.yaml nor a layer of layers.yaml"),
                wrongLayer("a layer upon another programme than its municipality's", "\"on\": raseborg",
                        "\"on\": korsnas", "\"raseborg\" has the programme \"raseborg\", but this layer lies upon \"korsnas\""),
                wrongLayer("a programme as a layer", "slug: larsmo", "slug: korsnas", "\"korsnas\" is a programme"),
                new Wrong("a file of a programme with an unknown name", "programmes/larsmo/partner.yaml", 1,
                        "\"partner.yaml\" is none of the files",
                        (folder) -> folder.write("programmes/larsmo/partner.yaml", "partners: []\n")),
                new Wrong("a list of an unknown programme", "programmes/atlantis/partners.yaml", 1,
                        "\"atlantis\" is neither a programme",
                        (folder) -> folder.write("programmes/atlantis/partners.yaml", "partners: []\n")),
                change("a partner in an unknown language", "programmes/larsmo/partners.yaml", "      sv: ", "      se: ",
                        "\"se\" is not a language of the portal"),
                change("a measure without a Finnish name", "programmes/jakobstadsregionen/indicators.yaml", "      fi: .*\n",
                        "", "the \"name\" is missing in fi"),
                change("words about a partner without Swedish", "programmes/jakobstadsregionen/partners.yaml",
                        "    what:\n      sv: .*\n", "    what:\n", "the \"what\" is missing in sv"),
                change("wrong YAML", "facts.yaml", "facts:", "facts: [", "expected"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isNamedAndChangesNothing(Wrong wrong) {
        ContentFolder folder = new ContentFolder(this.root);
        // Something right before it, that must not be taken over either.
        folder.change("pages/accessibility.sv.md", (text) -> text.replaceFirst("title: ", "title: Ny "));
        wrong.deed.accept(folder);
        String before = Tables.dump(this.jdbc);
        ContentImport content = folder.importInto(this.portal);
        for (Runnable run : List.<Runnable>of(content::run, () -> content.again("admin", () -> {
        }))) {
            assertThatThrownBy(run::run).isInstanceOf(WrongSetting.class)
                .hasMessageMatching("content/" + wrong.file + ", line " + (wrong.line == 0 ? "\\d+" : wrong.line) + ": [^\n]*\\.")
                .hasMessageContaining(wrong.sentence);
        }
        assertThat(Tables.dump(this.jdbc)).isEqualTo(before);
    }

    private static byte[] spoilt(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.substring(0, text.indexOf("made: ")).getBytes(StandardCharsets.UTF_8).length + 2] = (byte) 0xC3;
        return bytes;
    }

    private static Wrong change(String name, String file, String from, String to, String sentence) {
        return new Wrong(name, file, 0, sentence, (folder) -> folder.change(file,
                (text) -> from.startsWith("(") || from.startsWith("{") ? text.replace(from, to) : text.replaceFirst(from, java.util.regex.Matcher.quoteReplacement(to))));
    }

    private static Wrong wrongLayer(String name, String from, String to, String sentence) {
        return change(name, "layers.yaml", from, to, sentence);
    }

    private static Wrong copy(String name, String from, String to, int line, String sentence) {
        return new Wrong(name, to, line, sentence, (folder) -> {
            folder.write(to, folder.read(from));
            folder.write(to.replace(".sv.", ".fi."), folder.read(from.replace(".sv.", ".fi.")));
        });
    }

    private record Wrong(String name, String file, int line, String sentence, Consumer<ContentFolder> deed) {

        @Override
        public String toString() {
            return this.name;
        }
    }
}
