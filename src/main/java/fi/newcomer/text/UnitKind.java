package fi.newcomer.text;

/** What a unit is on its page. */
public enum UnitKind {

    TITLE(""), LEAD(""), HEADING("## "), PARAGRAPH(""), ITEM("- "), STEP("1. "), NOTE("> "),

    /** A unit of the layer below that is left out; it has no text. */
    HIDDEN("");

    private final String mark;

    UnitKind(String mark) {
        this.mark = mark;
    }

    /** What its line begins with in a file. */
    String mark() {
        return this.mark;
    }

    /** Title and lead stand in the front matter. */
    public boolean inFront() {
        return this == TITLE || this == LEAD;
    }

    /** Units of this kind stand on consecutive lines. */
    boolean isList() {
        return this == ITEM || this == STEP;
    }
}
