package fi.newcomer.testing;

/** What a reader sees of a page: its text without tags, blanks collapsed. */
public final class HtmlText {

    private HtmlText() {
    }

    public static String of(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "")
            .replaceAll("</?(p|h1|h2|h3|div|li|ul|legend|label|button|main|header|footer|form|fieldset)\\b[^>]*>", "\n")
            .replaceAll("<[^>]+>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replaceAll("[ \\t]+", " ")
            .replaceAll("\\s*\\n\\s*", "\n");
    }
}
