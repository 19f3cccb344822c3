package fi.newcomer.fact;

/**
 * Something that pages show or state, in one place, so that a change of it reaches every page.
 *
 * @param id its name in texts, such as {@code emergency}
 * @param value as the kind demands: a phone in E.164 or a short number, an e-mail address, an https address, hours such
 * as {@code monday 09:00-16:00}, or a description of what is stated
 * @param document where it comes from
 * @param section the part of the document that says so
 */
public record Fact(String id, Kind kind, String value, State state, String document, String section) {

    /** What kind of fact it is: a closed list, each kind shown in one way. */
    public enum Kind {

        PHONE, EMAIL, ADDRESS, HOURS, LINK, NAME,

        /** Said in the words of a sentence, never inserted by itself. */
        STATED

    }

    /** Whether it holds today. */
    public enum State {

        IN_FORCE, PLANNED, UNDECIDED, LINK_ONLY

    }

    /** The fact in one line, to see whether it is still what its file says. */
    String written() {
        return String.join(" | ", this.kind.name(), this.value, this.state.name(), this.document, this.section);
    }

    /**
     * Whether words that state this fact may be wrong now that it is another: its value or state changed. Where it comes
     * from changes no words, and what pages show by itself is shown anew.
     */
    public boolean outdates(Fact before) {
        return before.kind == Kind.STATED && this.kind == Kind.STATED
                && !(before.value.equals(this.value) && before.state == this.state);
    }

    /** What a page that shows or states it declares to have read. */
    public static String stamp(String id) {
        return "fact:" + id;
    }
}
