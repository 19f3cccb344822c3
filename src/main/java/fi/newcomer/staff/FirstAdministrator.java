package fi.newcomer.staff;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffRefusal.Reason;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator in: by a link in a file that only the owner of the installation can read, good for one
 * use within 24 hours. The database knows the link by its digest alone.
 */
@Service
public class FirstAdministrator {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String PURPOSE = "first-administrator";

    private final JdbcClient database;

    private final LinkKeys keys;

    private final StaffAccounts staffAccounts;

    private final Accounts accounts;

    private final Passwords passwords;

    private final Audit audit;

    private final Path file;

    /** Real time, whatever the clock of the portal says. */
    private final InstantSource time = InstantSource.system();

    FirstAdministrator(JdbcClient database, LinkKeys keys, StaffAccounts staffAccounts, Accounts accounts,
            Passwords passwords, Audit audit, Settings settings) {
        this.database = database;
        this.keys = keys;
        this.staffAccounts = staffAccounts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.file = settings.data().resolve("first-administrator.txt");
    }

    /** Whether nobody administers this installation yet. */
    @Transactional
    public boolean missing() {
        return this.accounts.administrators().isEmpty();
    }

    /**
     * Writes a new link; links written before are void.
     * @param base the address of the portal
     * @return the file that holds it
     */
    @Transactional
    Path writeLink(String base) {
        return writeLink(base, this.time.instant().plus(GOOD_FOR));
    }

    Path writeLink(String base, Instant expires) {
        String key = this.keys.make();
        this.database.sql("DELETE FROM one_time_link").update();
        this.database.sql("INSERT INTO one_time_link (hash, expires) VALUES (:hash, :expires)")
            .param("hash", digest(key))
            .param("expires", expires)
            .update();
        try {
            Files.createDirectories(this.file.getParent());
            Files.deleteIfExists(this.file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(this.file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(this.file, base + "/staff/first-administrator?key=" + key + "\n");
        }
        catch (IOException e) {
            throw new WrongSetting("The file " + this.file + " can't be written (" + e.getMessage()
                    + "): make the folder writable, or set PORTAL_DATA to another one.", e);
        }
    }

    /** Whether a key opens the door now. */
    @Transactional
    public boolean opens(String key) {
        return missing() && this.database.sql("SELECT COUNT(*) FROM one_time_link WHERE hash = :hash AND expires > :now")
            .param("hash", digest(key))
            .param("now", this.time.instant())
            .query(Integer.class)
            .single() > 0;
    }

    /**
     * Makes the first administrator's account; the key is spent with it.
     * @throws StaffRefusal when the key opens nothing, or name or password won't do
     */
    @Transactional
    public void letIn(String key, String username, String function, String password, String language) {
        if (!opens(key) || this.database.sql("DELETE FROM one_time_link WHERE hash = :hash")
            .param("hash", digest(key))
            .update() == 0) {
            throw new StaffRefusal(Reason.LINK_USED);
        }
        StaffMember administrator = new StaffMember(username.strip(), function.strip(),
                Set.of(Grant.everywhere(Role.ADMIN)));
        this.staffAccounts.add(administrator, this.passwords.hashOfChosen(password), false, language);
        this.audit.record(administrator, "account.first-administrator", administrator.username());
        try {
            Files.deleteIfExists(this.file);
        }
        catch (IOException e) {
            // The key in it is spent.
            this.file.toFile().deleteOnExit();
        }
    }

    private byte[] digest(String key) {
        return this.keys.digest(key, PURPOSE);
    }
}
