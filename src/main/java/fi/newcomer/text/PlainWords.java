package fi.newcomer.text;

/** The words of a text without its marks, for those who compare texts; an inserted fact stays as it is written. */
public final class PlainWords {

    private PlainWords() {
    }

    /**
     * The words of a text as they are read.
     * @param text one line in the notation of {@code content/}
     * @return one line, with facts such as <code>{{phone emergency}}</code>
     * @throws WrongText if it can't be read
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        Inline.flat(InlineReader.read(text)).forEach((piece) -> out.append(of(piece)));
        return out.toString();
    }

    /** The words of a piece, without those of the pieces inside it. */
    static String of(Inline piece) {
        return switch (piece) {
            case Inline.Words words -> words.text();
            case Inline.Stated stated -> stated.words();
            case Inline.Snippet snippet -> snippet.words();
            case Inline.PageLink link -> link.words();
            case Inline.Token token -> "{{" + token.kind() + " " + token.id() + "}}";
            case Inline.Strong strong -> "";
        };
    }
}
