package fi.newcomer.servicecatalogue;

/** Texts as the fields of the catalogue take them. */
final class OnOneLine {

    private OnOneLine() {
    }

    /** Not longer than the field, with a sign where something was left out; never half a character. */
    static String cut(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "…";
    }
}
