package fi.newcomer.feed;

import fi.newcomer.language.Language;

/** Text for programs that know neither markup nor our style sheet. */
final class PlainText {

    private static final char ISOLATE = '\u2068';

    private static final char END_ISOLATE = '\u2069';

    private PlainText() {
    }

    /**
     * The text without what would end a line or a document in some reader: of the control characters only line breaks
     * stay, all of one kind.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach((c) -> {
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0b || c == 0x0c) {
                out.append('\n');
            }
            else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe) {
                out.append(' ');
            }
            else {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /**
     * A name inside a sentence: on one line, and set apart where its direction could turn that of the sentence round.
     */
    static String name(String name, Language language) {
        String line = clean(name).replace('\n', ' ');
        boolean apart = language.direction().equals("rtl") || line.codePoints().anyMatch(PlainText::turns);
        return apart ? ISOLATE + line + END_ISOLATE : line;
    }

    private static boolean turns(int c) {
        byte direction = Character.getDirectionality(c);
        return direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069);
    }
}
