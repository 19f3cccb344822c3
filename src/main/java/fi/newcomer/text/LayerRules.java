package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page that lies upon another may say, and what only such a page may say. */
final class LayerRules {

    private final Layers layers;

    private final Map<String, Map<String, UnitKind>> kinds = new HashMap<>();

    private final Map<String, List<ContentText>> pages;

    private LayerRules(Layers layers, Map<String, List<ContentText>> pages) {
        this.layers = layers;
        this.pages = pages;
    }

    /** Checks all pages; each has the same units in all its languages. */
    static void check(Layers layers, Map<String, List<ContentText>> pages) {
        LayerRules rules = new LayerRules(layers, pages);
        pages.values().forEach((texts) -> texts.forEach(rules::check));
    }

    private void check(ContentText text) {
        List<String> under = this.layers.pagesUnder(text.page());
        if (!this.layers.isLayer(text.page())) {
            checkBase(text);
            return;
        }
        String below = under.get(under.size() - 2);
        Map<String, UnitKind> base = kinds(below);
        if (base.isEmpty()) {
            throw text.file().mistake(1, "there is no text \"" + below + "\" for this layer to lie upon");
        }
        for (String id : text.hides()) {
            if (!base.containsKey(id)) {
                throw text.file().mistake(hidesLine(text), "\"" + id + "\" is not in \"" + below + "\"");
            }
            if (base.get(id).inFront()) {
                throw text.file().mistake(hidesLine(text), "\"" + id + "\" can't be left out: every page has one");
            }
        }
        Set<String> seen = new HashSet<>(base.keySet());
        boolean first = true;
        for (ContentUnit unit : text.units()) {
            checkUnit(text, unit, base, seen, first);
            seen.add(unit.id());
            first = first && unit.kind().inFront();
        }
    }

    private static void checkUnit(ContentText text, ContentUnit unit, Map<String, UnitKind> base, Set<String> seen,
            boolean first) {
        UnitKind below = base.get(unit.id());
        if (below != null && below != unit.kind()) {
            throw text.file().mistake(unit.line(), "\"" + unit.id() + "\" is of another kind than below this layer");
        }
        if (below == null && unit.after() == null && first) {
            throw text.file().mistake(unit.line(), "\"" + unit.id() + "\" is new: \"after=\" must say where it stands");
        }
        if (unit.after() != null && !seen.contains(unit.after())) {
            throw text.file().mistake(unit.line(), "there is no unit \"" + unit.after() + "\" to stand after");
        }
    }

    private static void checkBase(ContentText text) {
        List<UnitKind> kinds = text.units().stream().map(ContentUnit::kind).toList();
        if (!kinds.contains(UnitKind.TITLE)) {
            throw text.file().mistake(2, "here must stand \"title: …\"");
        }
        if (!kinds.contains(UnitKind.LEAD)) {
            throw text.file().mistake(3, "here must stand \"lead: …\"");
        }
        if (!text.hides().isEmpty()) {
            throw text.file().mistake(hidesLine(text), "only a layer can leave units out");
        }
        text.units().stream().filter((unit) -> unit.after() != null).findFirst().ifPresent((unit) -> {
            throw text.file().mistake(unit.line(), "only a layer can say after which unit one stands");
        });
    }

    /** What stands on a page as its own readers meet it. */
    private Map<String, UnitKind> kinds(String page) {
        Map<String, UnitKind> known = this.kinds.get(page);
        if (known == null) {
            known = new HashMap<>();
            for (String each : this.layers.pagesUnder(page)) {
                List<ContentText> texts = this.pages.getOrDefault(each, List.of());
                if (!texts.isEmpty()) {
                    known.putAll(texts.getFirst().units().stream()
                        .collect(Collectors.toMap(ContentUnit::id, ContentUnit::kind)));
                    texts.getFirst().hides().forEach(known::remove);
                }
            }
            this.kinds.put(page, known);
        }
        return known;
    }

    private static int hidesLine(ContentText text) {
        return text.file().text().substring(0, text.file().text().indexOf("\nhides: ") + 1).split("\n", -1).length;
    }
}
