package fi.newcomer.exchange;

import fi.newcomer.exchange.Coded.Part;
import fi.newcomer.exchange.Piece.Code;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.text.TextSide;
import fi.newcomer.wording.Terms;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Directionality;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.glossary.GlossEntry;
import net.sf.okapi.lib.xliff2.glossary.Glossary;
import net.sf.okapi.lib.xliff2.glossary.Term;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;
import net.sf.okapi.lib.xliff2.metadata.Metadata;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.springframework.stereotype.Component;

/**
 * Writes texts as XLIFF 2.1: a file for each page, a unit for each of its units, a segment for each sentence.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">XLIFF 2.1</a>
 */
@Component
class XliffWriting {

    static final String VERSION = "2.1";

    /** The category of what the portal notes of a unit for itself. */
    static final String CATEGORY = "newcomer-portal";

    static final String MEANING = "meaning";

    static final String TARGET = "target";

    private final StaffTexts texts;

    private final Terms terms;

    private final ShownFacts facts;

    XliffWriting(StaffTexts texts, Terms terms, ShownFacts facts) {
        this.texts = texts;
        this.terms = terms;
        this.facts = facts;
    }

    /** The document, its notes in the language of the source. Units whose source is outdated are left out. */
    String write(Map<String, List<TextSide>> pages, Language source, Language target) {
        StringWriter out = new StringWriter();
        try (XLIFFWriter writer = new XLIFFWriter()) {
            writer.setLineBreak("\n");
            writer.setUseIndentation(true);
            writer.setWithOriginalData(true);
            writer.create(out, source.code(), target.code());
            StartXliffData start = new StartXliffData(VERSION);
            start.setSourceLanguage(source.code());
            start.setTargetLanguage(target.code());
            writer.writeStartDocument(start, null);
            int number = 0;
            for (Map.Entry<String, List<TextSide>> page : pages.entrySet()) {
                StartFileData file = new StartFileData("f" + ++number);
                file.setOriginal(page.getKey());
                writer.writeStartFile(file);
                writer.writeMidFile(about(page.getKey(), page.getValue(), source));
                for (TextSide side : page.getValue()) {
                    if (!side.sourceOutdated()) {
                        writer.writeUnit(unit(side, page.getKey(), source, target));
                    }
                }
                writer.writeEndFile();
            }
            writer.writeEndDocument();
        }
        return out.toString();
    }

    private MidFileData about(String page, List<TextSide> sides, Language source) {
        MidFileData about = new MidFileData();
        about.addNote(new Note(this.texts.text(source, "staff.exchange.note.page",
                Map.of("title", sides.getFirst().source(), "page", page))));
        about.addNote(new Note(this.texts.text(source, "staff.exchange.note.codes", Map.of())));
        return about;
    }

    private Unit unit(TextSide side, String page, Language source, Language target) {
        Unit unit = new Unit(side.unit());
        unit.setSourceDir(direction(source));
        unit.setTargetDir(direction(target));
        unit.setType("portal:" + side.kind().name().toLowerCase(Locale.ROOT));
        Metadata metadata = new Metadata();
        MetaGroup noted = new MetaGroup(CATEGORY);
        noted.add(new Meta(MEANING, Integer.toString(side.meaning())));
        noted.add(new Meta(TARGET, Fingerprint.of(side)));
        metadata.addGroup(noted);
        unit.setMetadata(metadata);
        note(unit, source, "staff.exchange.note.kind." + side.kind(), Map.of());
        side.earlier().ifPresent((earlier) -> note(unit, source, "staff.exchange.note.earlier", Map.of("text", earlier)));
        glossary(side, source, target).ifPresent(unit::setGlossary);
        for (Coded coded : Coded.of(Sentence.of(side.source(), side.target(), source, target))) {
            Segment segment = unit.appendSegment();
            segment.setId(coded.id());
            segment.setCanResegment(false);
            segment.setState(state(side));
            fill(segment.getSource(), coded.source(), page, source);
            if (coded.target() != null) {
                fill(segment.getTarget(net.sf.okapi.lib.xliff2.core.Part.GetTarget.CREATE_EMPTY), coded.target(), page,
                        target);
            }
            if (!coded.sentence().blank().isEmpty()) {
                unit.appendIgnorable().setSource(coded.sentence().blank());
            }
        }
        return unit;
    }

    private void note(Unit unit, Language language, String key, Map<String, ?> arguments) {
        unit.addNote(new Note(this.texts.text(language, key, arguments)));
    }

    /** What is missing or outdated is to be done; what nobody checked is there; what was checked is finished. */
    static TargetState state(TextSide side) {
        if (side.target() == null || side.outdated()) {
            return TargetState.INITIAL;
        }
        return side.check().isEmpty() ? TargetState.TRANSLATED : TargetState.FINAL;
    }

    private Optional<Glossary> glossary(TextSide side, Language source, Language target) {
        Glossary glossary = new Glossary();
        for (fi.newcomer.wording.Term term : this.terms.in(side.source(), source)) {
            Optional<String> from = term.in(source);
            Optional<String> to = term.in(target);
            if (from.isPresent() && to.isPresent()) {
                GlossEntry entry = new GlossEntry();
                entry.setTerm(new Term(from.get()));
                entry.addTranslation(to.get());
                glossary.add(entry);
            }
        }
        return glossary.isEmpty() ? Optional.empty() : Optional.of(glossary);
    }

    private void fill(Fragment fragment, List<Part> parts, String page, Language language) {
        for (Part part : parts) {
            if (part.piece() instanceof Code code) {
                CTag tag = fragment.append(switch (code.place()) {
                    case ALONE -> TagType.STANDALONE;
                    case OPENING -> TagType.OPENING;
                    case CLOSING -> TagType.CLOSING;
                }, part.id(), code.written(), false);
                if (code.place() != Piece.Place.CLOSING) {
                    tag.setCanCopy(!code.needed());
                    tag.setCanDelete(!code.needed());
                    if (code.place() == Piece.Place.ALONE) {
                        this.facts.shown(code.written(), page, language).ifPresent(tag::setDisp);
                    }
                }
            }
            else {
                fragment.append(part.piece().written());
            }
        }
    }

    private static Directionality direction(Language language) {
        return language.direction().equals("rtl") ? Directionality.RTL : Directionality.LTR;
    }
}
