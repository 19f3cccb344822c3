package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.ContentText.ContentUnit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of texts: front matter with title, lead and who made it, then blocks of one line each, every one with its
 * unit id in braces. It keeps where each unit stands, so that an export can change that place alone.
 */
final class ContentTextReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,79}";

    private static final Pattern PATH = Pattern
        .compile("(?:programmes/([a-z0-9-]+)/|pages/)([a-z0-9-]+)\\.([A-Za-z-]+)\\.md");

    private static final Pattern UNIT = Pattern
        .compile("(\\S(?:.*\\S)?) \\{#(" + ID + ")((?: [a-z]+=[^ }]+)*)}");

    private static final Pattern STEP = Pattern.compile("\\d+\\. ");

    private static final String TITLE = "title: ";

    private static final String LEAD = "lead: ";

    private static final String MADE = "made: ";

    private static final String HIDES = "hides: ";

    private final ContentFile file;

    private final String[] lines;

    private final int[] starts;

    private final List<ContentUnit> units = new ArrayList<>();

    private final Set<String> ids = new HashSet<>();

    private boolean machineMade;

    private List<String> hides = List.of();

    /** The index of the first line after the front matter. */
    private int body;

    /** Whether a file of {@code content/} holds texts of a page; others stand there as they are. */
    static boolean reads(ContentFile file) {
        return file.path().endsWith(".md") && file.path().contains("/");
    }

    private ContentTextReader(ContentFile file) {
        this.file = file;
        this.lines = file.text().split("\n", -1);
        this.starts = new int[this.lines.length];
        for (int i = 1; i < this.lines.length; i++) {
            this.starts[i] = this.starts[i - 1] + this.lines[i - 1].length() + 1;
        }
    }

    static ContentText read(ContentFile file) {
        Matcher path = PATH.matcher(file.path());
        if (!path.matches()) {
            throw file.mistake(1, "the file must be called pages/<page>.<language>.md "
                    + "or programmes/<programme>/<part>.<language>.md");
        }
        String page = path.group(1) == null ? "pages/" + path.group(2)
                : "programme/" + path.group(1) + "/" + path.group(2);
        ContentTextReader reader = new ContentTextReader(file);
        reader.front();
        reader.blocks();
        return new ContentText(file, page, path.group(3), reader.machineMade, reader.hides,
                List.copyOf(reader.units));
    }

    private void front() {
        if (this.file.text().indexOf('\r') >= 0) {
            throw this.file.mistake(1, "the lines must end with LF alone");
        }
        boolean ended = this.file.text().endsWith("\n");
        if (!ended || this.file.text().endsWith("\n\n")) {
            throw mistake(this.lines.length - (ended ? 2 : 1), "the file must end with one line break");
        }
        if (this.lines.length < 5) {
            throw this.file.mistake(this.lines.length, "here must stand front matter and at least one unit");
        }
        expect(0, "---");
        int lead = this.lines[1].startsWith(TITLE) ? 2 : 1;
        int made = this.lines[lead].startsWith(LEAD) ? lead + 1 : lead;
        made(made);
        if (lead == 2) {
            inFront(1, TITLE, UnitKind.TITLE);
        }
        if (made > lead) {
            inFront(lead, LEAD, UnitKind.LEAD);
        }
        int at = hides(made + 1) ? made + 2 : made + 1;
        expect(at, "---");
        expect(at + 1, "");
        this.body = at + 2;
    }

    private void expect(int index, String what) {
        if (!this.lines[index].equals(what)) {
            throw mistake(index, what.isEmpty() ? "this line must be empty" : "here must stand \"" + what + "\"");
        }
    }

    private void made(int index) {
        String line = this.lines[index];
        if (!line.equals(MADE + "machine") && !line.equals(MADE + "human")) {
            throw mistake(index, "here must stand \"made: machine\" or \"made: human\"");
        }
        this.machineMade = line.endsWith("machine");
    }

    /** The units of the layer below that this one leaves out. */
    private boolean hides(int index) {
        if (!this.lines[index].startsWith(HIDES)) {
            return false;
        }
        this.hides = List.of(this.lines[index].substring(HIDES.length()).split(" "));
        if (!this.hides.stream().allMatch((id) -> id.matches(ID)) || Set.copyOf(this.hides).size() < this.hides.size()) {
            throw mistake(index, "here must stand ids of units, each once, with one blank between them");
        }
        return true;
    }

    private void inFront(int index, String key, UnitKind kind) {
        String rest = this.lines[index].substring(key.length());
        String id = key.substring(0, key.length() - 2);
        Matcher withId = UNIT.matcher(rest);
        if (!withId.matches()) {
            unit(index, id, kind, rest, key.length(), "");
        }
        else if (withId.group(2).equals(id)) {
            unit(index, id, kind, withId.group(1), key.length(), withId.group(3));
        }
        else {
            throw mistake(index, "the id of this line can only be \"" + id + "\"");
        }
    }

    private void blocks() {
        UnitKind before = null;
        for (int i = this.body; i < this.lines.length - 1; i++) {
            if (this.lines[i].isEmpty()) {
                before = null;
                continue;
            }
            UnitKind kind = block(i);
            if (before != null && !(before == kind && kind.isList())) {
                throw mistake(i, "before this line must stand an empty one");
            }
            before = kind;
        }
        this.hides.stream().filter(this.ids::contains).findFirst().ifPresent((id) -> {
            throw this.file.mistake(1, "\"" + id + "\" can't be left out and stand here");
        });
    }

    private UnitKind block(int index) {
        String line = this.lines[index];
        UnitKind kind = kind(line);
        int from = kind == UnitKind.STEP ? line.indexOf(' ') + 1 : kind.mark().length();
        if (line.startsWith("#") && kind != UnitKind.HEADING) {
            throw mistake(index, "a heading begins with \"## \"");
        }
        Matcher unit = UNIT.matcher(line.substring(from));
        if (!unit.matches()) {
            throw mistake(index, "the line must end with its unit id, such as {#what-1}");
        }
        unit(index, unit.group(2), kind, unit.group(1), from, unit.group(3));
        return kind;
    }

    /** The kind that a line shows by its beginning. */
    static UnitKind kind(String line) {
        if (STEP.matcher(line).lookingAt()) {
            return UnitKind.STEP;
        }
        for (UnitKind kind : new UnitKind[] { UnitKind.HEADING, UnitKind.ITEM, UnitKind.NOTE }) {
            if (line.startsWith(kind.mark())) {
                return kind;
            }
        }
        return UnitKind.PARAGRAPH;
    }

    private void unit(int index, String id, UnitKind kind, String text, int from, String attributes) {
        if (!this.ids.add(id)) {
            throw mistake(index, "the id \"" + id + "\" stands here a second time");
        }
        int meaning = 1;
        boolean machine = this.machineMade;
        UnitText.Check check = null;
        Set<String> behind = Set.of();
        String after = null;
        for (String attribute : attributes.isEmpty() ? new String[0] : attributes.strip().split(" ")) {
            String value = attribute.substring(attribute.indexOf('=') + 1);
            switch (attribute.substring(0, attribute.indexOf('='))) {
                case "meaning" -> meaning = meaning(index, value);
                case "made" -> machine = machine(index, value);
                case "checked" -> check = check(index, value);
                case "behind" -> behind = behind(index, value);
                case "after" -> after = value;
                default -> throw mistake(index, "\"" + attribute + "\" is not a known property of a unit");
            }
        }
        this.units.add(new ContentUnit(id, kind, after, new UnitText(text, meaning, machine, check, behind), index + 1,
                this.starts[index] + from, this.starts[index] + this.lines[index].length()));
    }

    private int meaning(int index, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw mistake(index, "\"meaning=" + value + "\" must be a number from 1");
        }
        return Integer.parseInt(value);
    }

    private boolean machine(int index, String value) {
        if (!value.equals("machine") && !value.equals("human")) {
            throw mistake(index, "\"made=" + value + "\" must be machine or human");
        }
        return value.equals("machine");
    }

    private UnitText.@Nullable Check check(int index, String value) {
        Matcher check = Pattern.compile("([a-z-]{1,40})@(\\d{4}-\\d\\d-\\d\\d)").matcher(value);
        try {
            if (check.matches()) {
                return new UnitText.Check(check.group(1), LocalDate.parse(check.group(2)));
            }
        }
        catch (DateTimeParseException e) {
            // answered below
        }
        throw mistake(index, "\"checked=" + value + "\" must be a role and a date such as editor@2026-11-01");
    }

    private Set<String> behind(int index, String value) {
        List<String> facts = List.of(value.split(",", -1));
        if (!facts.stream().allMatch((fact) -> fact.matches(ID)) || !facts.equals(facts.stream().sorted().distinct().toList())) {
            throw mistake(index, "\"behind=" + value + "\" must be ids of facts in their order, each once, with commas");
        }
        return Set.copyOf(facts);
    }

    private WrongSetting mistake(int index, String what) {
        return this.file.mistake(index + 1, what);
    }
}
