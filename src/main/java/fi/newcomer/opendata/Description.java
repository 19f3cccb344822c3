package fi.newcomer.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the open data (OpenAPI 3.1), which stands in {@code openapi.json} beside this class. */
final class Description {

    private Description() {
    }

    static String text() {
        try (InputStream in = Description.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
