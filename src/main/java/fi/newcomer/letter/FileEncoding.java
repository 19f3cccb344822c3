package fi.newcomer.letter;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The encodings in which spreadsheets and registers write files of addresses. */
public enum FileEncoding {

    UTF_8(StandardCharsets.UTF_8), UTF_16LE(StandardCharsets.UTF_16LE), UTF_16BE(StandardCharsets.UTF_16BE),

    /** Western European, what Excel in Finland saves as plain CSV. */
    WINDOWS_1252(Charset.forName("windows-1252")),

    /** Cyrillic. */
    WINDOWS_1251(Charset.forName("windows-1251")),

    /** Arabic. */
    WINDOWS_1256(Charset.forName("windows-1256"));

    /** Enough of a file for statistics of its letters. */
    private static final int LOOKED_AT = 100_000;

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    /** The name of the encoding, such as {@code windows-1252}. */
    public String charsetName() {
        return this.charset.name();
    }

    /** The text of a file, without its mark of order; empty if the bytes are none of this encoding. */
    Optional<String> text(byte[] file) {
        try {
            String text = this.charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** The encoding of a file, and whether that is only likely. */
    static Found of(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return new Found(UTF_16LE, false);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new Found(UTF_16BE, false);
        }
        // Latin letters in two bytes each: every second one is zero.
        if (zeros(file, 1) > zeros(file, 0) && zeros(file, 1) > 4) {
            return new Found(UTF_16LE, true);
        }
        if (zeros(file, 0) > 4) {
            return new Found(UTF_16BE, true);
        }
        if (UTF_8.text(file).isPresent()) {
            return new Found(UTF_8, false);
        }
        return new Found(oneByte(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT))), true);
    }

    /**
     * In western names letters beyond ASCII stand alone; words of another script consist of them. What those words are
     * is judged without the ASCII round them, since headers and streets are Latin in every file.
     */
    private static FileEncoding oneByte(byte[] file) {
        int beyond = 0;
        int inWords = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] >= 0) {
                file[i] = ' ';
            }
            else {
                beyond++;
                inWords += i > 0 && file[i - 1] < 0 ? 1 : 0;
            }
        }
        if (inWords * 2 < beyond) {
            return WINDOWS_1252;
        }
        return Arrays.stream(new CharsetDetector().setText(file).detectAll())
            .map(CharsetMatch::getName)
            .flatMap((name) -> Stream.of(WINDOWS_1251, WINDOWS_1256).filter((it) -> it.charset.name().equals(name)))
            .findFirst()
            .orElse(WINDOWS_1252);
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(file.length, LOOKED_AT); i += 2) {
            if (file[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /**
     * An encoding that was found.
     *
     * @param guessed whether it is only likely
     */
    record Found(FileEncoding encoding, boolean guessed) {
    }
}
