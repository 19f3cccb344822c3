package fi.newcomer.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Writes messages as {@code .eml} files, where no mail server is set. */
class FileCarrier implements Carrier {

    private final Path folder;

    private final String from;

    FileCarrier(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void deliver(Message message) throws IOException {
        Files.createDirectories(this.folder, forOwner("rwx------"));
        Path unfinished = this.folder.resolve(message.id() + ".part");
        Files.deleteIfExists(unfinished);
        // Addresses of newcomers stand in it, and links that open an account.
        Files.createFile(unfinished, forOwner("rw-------"));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            Letter letter = Letter.of(message, Session.getInstance(new Properties()), this.from);
            letter.saveChanges();
            letter.writeTo(out);
        }
        catch (MessagingException e) {
            throw new IOException(e);
        }
        Files.move(unfinished, this.folder.resolve(message.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What nobody else may read, on systems that know such a thing. */
    private static FileAttribute<?>[] forOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }
}
