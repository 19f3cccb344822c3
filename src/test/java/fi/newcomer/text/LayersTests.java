package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a layer does to the page that it lies upon, and the sentences about its mistakes. */
class LayersTests {

    private static final String BASE = "programme/region/plan";

    private static final String TOP = "programme/town/plan";

    private static final Layers LAYERS = layers("""
            layers:
              - slug: town
                on: region
                municipality: town
            """);

    private static final ContentText REGION = file("region", """
            ---
            title: Plan
            lead: Lead.
            made: machine
            ---

            ## Who? {#who}

            One. {#who-1}

            Two. {#who-2}

            ## How? {#how}

            - A {#how-1}
            """);

    @Test
    void aLayerReplacesAddsAndLeavesOut() {
        assertThat(units("""
                ---
                lead: Another lead.
                made: machine
                hides: how how-1
                ---

                Uno. {#who-1}

                Added. {#town-1 after=who-1}

                Added too. {#town-2}

                At the end. {#town-3 after=how-1}
                """)).containsExactly("region#title", "town#lead", "region#who", "town#who-1", "town#town-1",
                "town#town-2", "region#who-2", "town#town-3");
    }

    @Test
    void aPageWithoutALayerOfItsOwnIsThePageBelow() {
        assertThat(LAYERS.pagesUnder(TOP)).containsExactly(BASE, TOP);
        assertThat(LAYERS.pagesUnder("pages/privacy")).containsExactly("pages/privacy");
        assertThat(LayeredUnits.of(LAYERS.pagesUnder(TOP), places(REGION))).extracting(UnitPlace::unit)
            .containsExactly("title", "lead", "who", "who-1", "who-2", "how", "how-1");
    }

    @Test
    void mistakesOfALayerNameFileAndLine() {
        assertMistake("made: machine\n---\n\nNew. {#new}\n", 5, "\"new\" is new: \"after=\" must say where it stands");
        assertMistake("made: machine\n---\n\nNew. {#new after=nowhere}\n", 5, "no unit \"nowhere\"");
        assertMistake("made: machine\n---\n\n- Item {#who-1}\n", 5, "\"who-1\" is of another kind");
        assertMistake("made: machine\nhides: nothing\n---\n\nOne. {#who-1}\n", 3, "\"nothing\" is not in");
        assertMistake("made: machine\nhides: title\n---\n\nOne. {#who-1}\n", 3, "\"title\" can't be left out");
        assertMistake("made: machine\nhides: who-2 lead\n---\n\nOne. {#who-1}\n", 3, "\"lead\" can't be left out");
        assertMistake("made: machine\nhides: who-2 who-2\n---\n\nOne. {#who-1}\n", 3, "ids of units, each once");
        assertMistake("made: machine\nhides: who-1\n---\n\nOne. {#who-1}\n", 1, "can't be left out and stand here");
    }

    @Test
    void onlyALayerMayLackTitleAndLeadOrPlaceItsUnits() {
        assertBaseMistake("made: machine\n---\n\nOne. {#a}\n", 2, "here must stand \"title: …\"");
        assertBaseMistake("title: T\nmade: machine\n---\n\nOne. {#a}\n", 3, "here must stand \"lead: …\"");
        assertBaseMistake("title: T\nlead: L\nmade: machine\nhides: a\n---\n\nOne. {#b}\n", 5, "only a layer");
        assertBaseMistake("title: T\nlead: L\nmade: machine\n---\n\nOne. {#b after=lead}\n", 7, "only a layer");
    }

    @Test
    void aLayerNeedsATextToLieUpon() {
        assertThatThrownBy(() -> LayerRules.check(LAYERS, Map.of(TOP, List.of(file("town", "---\nmade: machine\n---\n\nOne. {#a}\n")))))
            .hasMessage("content/programmes/town/plan.sv.md, line 1: there is no text \"programme/region/plan\" for "
                    + "this layer to lie upon.");
    }

    @Test
    void aCycleOfLayersIsNamed() {
        assertThatThrownBy(() -> layers("""
                layers:
                  - slug: a
                    on: b
                  - slug: b
                    on: c
                  - slug: c
                    on: b
                """)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/layers.yaml, line 4: the layer \"b\" lies upon itself.");
        assertThatThrownBy(() -> layers("layers:\n  - slug: a\n    on: b\n  - slug: a\n    on: c\n"))
            .hasMessageContaining("line 4: the layer \"a\" stands here a second time");
    }

    private static void assertMistake(String rest, int line, String sentence) {
        assertThatThrownBy(() -> LayerRules.check(LAYERS,
                Map.of(BASE, List.of(REGION), TOP, List.of(file("town", "---\n" + rest)))))
            .isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/programmes/town/plan.sv.md, line " + line + ": ")
            .hasMessageContaining(sentence);
    }

    private static void assertBaseMistake(String rest, int line, String sentence) {
        assertThatThrownBy(() -> LayerRules.check(LAYERS, Map.of(BASE, List.of(file("region", "---\n" + rest)))))
            .isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/programmes/region/plan.sv.md, line " + line + ": ")
            .hasMessageContaining(sentence);
    }

    /** The units of the town's page, each with the folder whose text it is. */
    private static List<String> units(String town) {
        List<UnitPlace> places = new ArrayList<>(places(REGION));
        places.addAll(places(file("town", town)));
        LayerRules.check(LAYERS, Map.of(BASE, List.of(REGION), TOP, List.of(file("town", town))));
        return LayeredUnits.of(LAYERS.pagesUnder(TOP), places)
            .stream()
            .map((place) -> Layers.folder(place.page()) + "#" + place.unit())
            .toList();
    }

    private static List<UnitPlace> places(ContentText text) {
        return new ThreeWayMerge(Map.of(text.page(), List.of(text)), new UnitRow.Stored(List.of(), List.of())).places();
    }

    private static Layers layers(String yaml) {
        return new Layers(new ContentFile("layers.yaml", yaml));
    }

    private static ContentText file(String folder, String text) {
        return ContentTextReader.read(new ContentFile("programmes/" + folder + "/plan.sv.md", text));
    }
}
