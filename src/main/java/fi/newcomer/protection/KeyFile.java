package fi.newcomer.protection;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The file with the keys of field encryption: a line {@code id:base64} for each key of 32 bytes, the last one in use.
 * For the embedded database it is made at the first start; with {@code PORTAL_DB_URL} it must be given.
 */
@Configuration(proxyBeanMethods = false)
class KeyFile {

    @Bean
    FieldCipher fieldCipher(Settings settings) {
        Path file = settings.keys().orElse(settings.data().resolve("keys"));
        try {
            if (!Files.exists(file)) {
                if (settings.databaseUrl().isPresent()) {
                    throw new WrongSetting("PORTAL_KEYS names " + file + ", but there is no such file.");
                }
                make(file);
            }
            return read(file);
        }
        catch (IOException e) {
            throw new WrongSetting("PORTAL_KEYS: the key file " + file + " can't be read (" + e.getMessage() + ").", e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        // Written beside and moved, so that a start that is cut off here leaves no half file behind.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (posix()) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, "1:" + Base64.getEncoder().encodeToString(key) + "\n");
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
        Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
        int current = -1;
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split(":", 2);
            try {
                byte[] key = Base64.getDecoder().decode(parts[1]);
                current = Integer.parseInt(parts[0]);
                if (key.length != 32 || current < 1 || keys.put(current, new SecretKeySpec(key, "AES")) != null) {
                    throw new IllegalArgumentException("length or id");
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
        return new FieldCipher(keys, current);
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
