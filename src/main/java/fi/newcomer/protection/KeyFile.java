package fi.newcomer.protection;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The file with the keys of field encryption: a line {@code id:base64} for each key of 32 bytes, the last one in use, and
 * a line {@code digest:base64} for the key of digests; without that, it is the key with the smallest number. For the
 * embedded database the file is made at the first start; with {@code PORTAL_DB_URL} it must be given.
 */
@Configuration(proxyBeanMethods = false)
class KeyFile {

    /** What the line of the digests' key begins with. */
    static final String DIGEST = "digest";

    @Bean
    FieldCipher fieldCipher(Settings settings) {
        Path file = of(settings);
        try {
            if (!Files.exists(file)) {
                if (settings.databaseUrl().isPresent()) {
                    throw new WrongSetting("PORTAL_KEYS names " + file + ", but there is no such file.");
                }
                write(file, List.of("1:" + random()));
            }
            return read(file);
        }
        catch (IOException e) {
            throw new WrongSetting("PORTAL_KEYS: the key file " + file + " can't be read (" + e.getMessage() + ").", e);
        }
    }

    /** Where the settings say that it is. */
    static Path of(Settings settings) {
        return settings.keys().orElse(settings.data().resolve("keys"));
    }

    /** A new key, in Base64. */
    static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Writes the whole file; whoever is cut off here leaves the former one. */
    static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (posix()) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer text = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static FieldCipher read(Path file) throws IOException {
        if (posix()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!permissions.isEmpty()) {
                throw new WrongSetting("PORTAL_KEYS: the key file " + file
                        + " can be read by others; give it mode 0600 (chmod 600).");
            }
        }
        SortedMap<Integer, SecretKeySpec> keys = new TreeMap<>();
        int current = -1;
        byte[] digests = null;
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split(":", 2);
            try {
                byte[] key = Base64.getDecoder().decode(parts[1]);
                if (key.length != 32) {
                    throw new IllegalArgumentException("length");
                }
                if (parts[0].equals(DIGEST) && digests == null) {
                    digests = key;
                    continue;
                }
                current = Integer.parseInt(parts[0]);
                if (current < 1 || keys.put(current, new SecretKeySpec(key, "AES")) != null) {
                    throw new IllegalArgumentException("id");
                }
            }
            catch (RuntimeException e) {
                throw new WrongSetting("PORTAL_KEYS: line " + number + " of " + file
                        + " is not a key; a line is a number of its own, a colon and 32 bytes in Base64.", e);
            }
        }
        if (keys.isEmpty()) {
            throw new WrongSetting("PORTAL_KEYS: the key file " + file + " holds no key.");
        }
        return new FieldCipher(keys, current, digests == null ? keys.firstEntry().getValue().getEncoded() : digests);
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
