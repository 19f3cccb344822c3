package fi.newcomer.exchange;

import fi.newcomer.exchange.FilePage.FileSentence;
import fi.newcomer.exchange.FilePage.FileUnit;
import fi.newcomer.exchange.Incoming.Change;
import fi.newcomer.exchange.Incoming.Kind;
import fi.newcomer.exchange.Incoming.Problem;
import fi.newcomer.exchange.Incoming.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.text.TextSide;
import fi.newcomer.text.UnitKind;
import fi.newcomer.text.WrongText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.okapi.lib.xliff2.core.TargetState;

/** Compares the pages of a file with the texts as they are now, unit by unit: what changes, and what is refused. */
final class Arrival {

    private final Language source;

    private final Language target;

    private final BiFunction<UnitKind, String, Optional<WrongText>> rules;

    final List<Change> changes = new ArrayList<>();

    final List<Problem> problems = new ArrayList<>();

    int unchanged;

    Arrival(Language source, Language target, BiFunction<UnitKind, String, Optional<WrongText>> rules) {
        this.source = source;
        this.target = target;
        this.rules = rules;
    }

    /** Takes a page in. @param sides as the page is now */
    void page(FilePage page, List<TextSide> sides) {
        Map<String, TextSide> units = sides.stream().collect(Collectors.toMap(TextSide::unit, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (FileUnit unit : page.units()) {
            TextSide side = units.get(unit.id());
            if (side == null) {
                refuse(page, unit, 0, Reason.NO_UNIT, unit.id());
            }
            else if (!seen.add(unit.id())) {
                refuse(page, unit, 0, Reason.TWICE, unit.id());
            }
            else {
                unit(page, unit, side);
            }
        }
    }

    void refuse(String page, Reason reason) {
        this.problems.add(new Problem(page, "", 0, reason, "", Optional.empty()));
    }

    private void refuse(FilePage page, FileUnit unit, int sentence, Reason reason, String detail) {
        this.problems.add(new Problem(page.page(), unit.id(), sentence, reason, detail, Optional.empty()));
    }

    private void unit(FilePage page, FileUnit unit, TextSide side) {
        Optional<Reason> stale = stale(unit, side);
        List<Coded> coded = Coded.of(Sentence.of(side.source(), side.target(), this.source, this.target));
        if (stale.isEmpty() && !sameSource(unit, coded)) {
            stale = Optional.of(Reason.SOURCE_IN_FILE);
        }
        if (stale.isPresent()) {
            // Whoever translated nothing here loses nothing, and need not be told.
            if (touched(unit, side)) {
                refuse(page, unit, 0, stale.get(), "");
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        int empty = 0;
        int wrong = this.problems.size();
        boolean changed = false;
        for (int i = 0; i < coded.size(); i++) {
            Sentence sentence = coded.get(i).sentence();
            FileSentence file = unit.sentences().get(i);
            if (unchanged(file, coded.get(i))) {
                text.append(sentence.target() == null ? "" : sentence.target()).append(sentence.blank());
                empty += sentence.target() == null ? 1 : 0;
                continue;
            }
            changed = true;
            Returned returned = Returned.target(file, coded.get(i));
            int number = i + 1;
            returned.reason().ifPresent((reason) -> refuse(page, unit, number, reason, returned.detail()));
            empty += returned.reason().isEmpty() && returned.text().isEmpty() ? 1 : 0;
            text.append(returned.text()).append(sentence.blank());
        }
        if (this.problems.size() > wrong) {
            return;
        }
        if (changed && empty > 0) {
            refuse(page, unit, 0, Reason.INCOMPLETE, "");
        }
        else if (changed) {
            take(page, unit, side, text.toString().strip());
        }
        else {
            same(page, unit, side);
        }
    }

    /** Whether this unit is another one than when the file left. */
    private Optional<Reason> stale(FileUnit unit, TextSide side) {
        if (unit.meaning().isEmpty() || unit.target().isEmpty()) {
            return Optional.of(Reason.NO_ORIGIN);
        }
        if (side.sourceOutdated() || !unit.meaning().equals(Integer.toString(side.meaning()))) {
            return Optional.of(Reason.SOURCE_CHANGED);
        }
        return unit.target().equals(Fingerprint.of(side)) ? Optional.empty() : Optional.of(Reason.TARGET_CHANGED);
    }

    private static boolean sameSource(FileUnit unit, List<Coded> coded) {
        if (unit.sentences().size() != coded.size()) {
            return false;
        }
        for (int i = 0; i < coded.size(); i++) {
            Returned source = Returned.source(unit.sentences().get(i), coded.get(i));
            if (source.reason().isPresent() || !source.text().equals(coded.get(i).sentence().source())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the translation in the file is another than the one here, as far as their words go. */
    private static boolean touched(FileUnit unit, TextSide side) {
        String file = unit.sentences()
            .stream()
            .flatMap((sentence) -> sentence.target() == null ? java.util.stream.Stream.<FilePage.Token>empty()
                    : sentence.target().stream())
            .filter((token) -> token.place() == null)
            .map(FilePage.Token::value)
            .collect(Collectors.joining());
        String here = side.target() == null ? "" : Piece.of(side.target())
            .stream()
            .filter((piece) -> piece instanceof Piece.Words)
            .map(Piece::written)
            .collect(Collectors.joining());
        return !file.replaceAll("\\s", "").equals(here.replaceAll("\\s", ""));
    }

    private static boolean unchanged(FileSentence file, Coded coded) {
        if (file.target() == null || file.target().isEmpty()) {
            return coded.target() == null;
        }
        Returned returned = Returned.target(file, coded);
        return returned.reason().isEmpty() && returned.text().equals(coded.sentence().target());
    }

    private void take(FilePage page, FileUnit unit, TextSide side, String text) {
        Optional<WrongText> wrong = this.rules.apply(side.kind(), text);
        if (wrong.isPresent()) {
            this.problems.add(new Problem(page.page(), unit.id(), 0, Reason.WRONG_TEXT, wrong.get().getMessage(),
                    Optional.of(wrong.get().mistake())));
            return;
        }
        this.changes.add(new Change(page.page(), unit.id(), side.target() == null ? Kind.NEW : Kind.CHANGED, side.source(),
                side.target(), text, lowest(unit).compareTo(TargetState.REVIEWED) >= 0));
    }

    /** The words are the same; what the translator says of them may be more than when they left. */
    private void same(FilePage page, FileUnit unit, TextSide side) {
        TargetState before = XliffWriting.state(side);
        TargetState now = lowest(unit);
        boolean reviewed = now.compareTo(TargetState.REVIEWED) >= 0;
        if (side.target() == null || now.compareTo(before) <= 0 || before == TargetState.TRANSLATED && !reviewed) {
            this.unchanged++;
            return;
        }
        this.changes.add(new Change(page.page(), unit.id(),
                before == TargetState.INITIAL ? Kind.STILL_RIGHT : Kind.READ_THROUGH, side.source(), side.target(),
                side.target(), reviewed));
    }

    private static TargetState lowest(FileUnit unit) {
        return unit.sentences()
            .stream()
            .map(FileSentence::state)
            .min(TargetState::compareTo)
            .orElse(TargetState.INITIAL);
    }
}
