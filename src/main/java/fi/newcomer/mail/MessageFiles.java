package fi.newcomer.mail;

import fi.newcomer.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The {@code .eml} files below the data folder that delivered messages became where no mail server is set. */
@Component
class MessageFiles {

    private final Path folder;

    MessageFiles(Settings settings) {
        this.folder = settings.data().resolve("mail");
    }

    Path folder() {
        return this.folder;
    }

    void remove(UUID message) {
        try {
            Files.deleteIfExists(this.folder.resolve(message + ".eml"));
            Files.deleteIfExists(this.folder.resolve(message + ".part"));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
