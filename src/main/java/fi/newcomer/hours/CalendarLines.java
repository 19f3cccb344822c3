package fi.newcomer.hours;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/** A calendar as a file (RFC 5545), its lines folded: ical4j counts letters, not octets, and may cut one in two. */
public final class CalendarLines {

    /** RFC 5545, 3.1: in octets, without the line break. */
    private static final int LINE = 75;

    private CalendarLines() {
    }

    /** The content of the file. */
    public static String of(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder folded = new StringBuilder();
        for (String line : out.toString().replace("\r\n ", "").split("\r\n")) {
            fold(line, folded);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int letter = line.codePointAt(i);
            String text = Character.toString(letter);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(text);
            octets += more;
            i += text.length();
        }
        out.append("\r\n");
    }
}
