package fi.newcomer.mail;

import fi.newcomer.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The {@code .eml} files below the data folder that delivered messages became where no mail server is set. */
@Component
class MessageFiles {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(?:eml|part)");

    private final Path folder;

    MessageFiles(Settings settings) {
        this.folder = settings.data().resolve("mail");
    }

    Path folder() {
        return this.folder;
    }

    /** Of which messages there are files that nobody has written to since. */
    List<UUID> writtenBefore(Instant limit) throws IOException {
        if (!Files.isDirectory(this.folder)) {
            return List.of();
        }
        List<UUID> messages = new ArrayList<>();
        try (Stream<Path> all = Files.list(this.folder)) {
            for (Path file : all.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && lastWritten(file).isBefore(limit)) {
                    messages.add(UUID.fromString(name.group(1)));
                }
            }
        }
        return messages;
    }

    /** One that is gone meanwhile, as a part that became a whole one, is as good as new. */
    private static Instant lastWritten(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        }
        catch (NoSuchFileException e) {
            return Instant.MAX;
        }
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
