package fi.newcomer.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that the portal brings along.
 *
 * @param family its name in style sheets
 * @param name the beginning of its file's name
 */
record FontFile(String family, String name, boolean bold) {

    private static final Map<FontFile, byte[]> BYTES = new ConcurrentHashMap<>();

    private static final Map<FontFile, Face> FACES = new ConcurrentHashMap<>();

    int weight() {
        return this.bold ? 700 : 400;
    }

    /** What is needed to set text in it; read once. */
    Face face() {
        return FACES.computeIfAbsent(this, (file) -> {
            try (TrueTypeFont font = file.open()) {
                return Face.of(font);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The font for one document: what reads it isn't made for many threads. */
    TrueTypeFont open() throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(BYTES.computeIfAbsent(this, FontFile::read)));
    }

    private static byte[] read(FontFile file) {
        String path = "/fonts/" + file.name + (file.bold ? "-Bold.ttf" : "-Regular.ttf");
        try (InputStream in = FontFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path.substring(1) + " is missing.");
            }
            return in.readAllBytes();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
