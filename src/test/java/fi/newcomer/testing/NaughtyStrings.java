package fi.newcomer.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The Big List of Naughty Strings: texts that break programs which take them for something else than text. */
public final class NaughtyStrings {

    /** What a spreadsheet, a form, a template or a mail could take for a command, and what no font has. */
    private static final List<String> OWN = List.of("=HYPERLINK(\"http://evil.example\",\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0",
            "+1+1", "x\r\nBcc: evil@example.com\r\n\r\nHello", "{{day}} {{place}}", "{name, select, other{x}} ''{0}''", "<b>fet</b>",
            "${7*7} #{7*7} %s %n", "\u12e8\u12a0\u121b\u122d\u129b \u65e5\u672c\u8a9e \u0e44\u0e17\u0e22 \u05e2\u05d1\u05e8\u05d9\u05ea",
            "\u202e\u0639\u0644\u064a\u2066", "<p class=\"typed\"></div></main>");

    private NaughtyStrings() {
    }

    /** Each string once. */
    public static List<String> all() {
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("/naughty-strings.txt")) {
            List<String> all = new ArrayList<>(OWN);
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter((line) -> !line.startsWith("#"))
                .map((line) -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
                .forEach(all::add);
            return all.stream().distinct().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them in a few texts that are not longer than a limit, a string a line. */
    public static List<String> texts(int limit) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String one : all()) {
            if (text.length() + one.length() + 1 > limit) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(one);
        }
        texts.add(text.toString());
        return texts.stream().map(String::strip).toList();
    }
}
