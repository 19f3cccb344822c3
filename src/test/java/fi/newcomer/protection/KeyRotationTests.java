package fi.newcomer.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Received;
import fi.newcomer.request.form.FillingIn;
import fi.newcomer.request.form.Questions;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.MadeUpRows;
import fi.newcomer.testing.PortalOfItsOwnTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

/** After a new key came into use, no raw row is under an old one any more, and everything still says the same. */
@PortalOfItsOwnTest
class KeyRotationTests {

    @Autowired
    FieldCipher first;

    @Autowired
    List<SealedFields> fields;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    StaffMembers staff;

    @Autowired
    FillingIn filling;

    @Autowired
    KeyRotation rotation;

    @Autowired
    List<StaffAlert> alerts;

    @TempDir
    Path folder;

    private MadeUpRows rows;

    @AfterEach
    void removeRows() {
        if (this.rows != null) {
            this.rows.remove();
        }
    }

    @Test
    void everySealedValueIsSealedAnewAndSaysTheSame() throws IOException {
        aRowInEveryTable();
        Path file = this.folder.resolve("keys");
        Files.copy(TestData.FOLDER.resolve("keys"), file, StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(NewKey.add(settings(file))).startsWith("Key 2 is in " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        FieldCipher both = KeyFile.read(file);
        Map<String, byte[]> before = raw();
        Map<String, String> said = opened(before, this.first);
        assertThat(before.keySet().stream().map((it) -> it.substring(0, it.indexOf(':'))).distinct())
            .as("encrypted columns with something in them")
            .containsExactlyInAnyOrderElementsOf(this.fields.stream()
                .flatMap((table) -> table.columns().stream().map((column) -> table.table() + "." + column))
                .toList());
        assertThat(before).as("raw rows before")
            .allSatisfy((place, bytes) -> assertThat(key(bytes)).as(place).isEqualTo(1));
        KeyRotation rotation = new KeyRotation(this.sql, both, this.fields, this.transactions);
        assertThat(rotation.left()).isEqualTo(Map.of(1, (long) before.size()));
        rotation.rotate();
        Map<String, byte[]> after = raw();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).as("raw rows after").allSatisfy((place, bytes) -> {
            assertThat(key(bytes)).as(place).isEqualTo(2);
            assertThat(bytes).as(place).isNotEqualTo(before.get(place));
        });
        assertThat(rotation.left()).isEmpty();
        assertThat(opened(after, both)).isEqualTo(said);
        // The portal itself has not got the new key: an administrator is told, and nobody else.
        this.rotation.look();
        assertThat(told("admin")).singleElement().asString().contains("nyckelfilen", "(2)");
        assertThat(told("caseworker-korsnas")).isEmpty();
        // The first key can go now: its line is not needed any more, neither for values nor for digests.
        Files.write(file, Files.readAllLines(file).stream().filter((line) -> !line.startsWith("1:")).toList());
        FieldCipher second = KeyFile.read(file);
        assertThat(opened(after, second)).isEqualTo(said);
        assertThat(second.digest("123456", "request.pin")).isEqualTo(this.first.digest("123456", "request.pin"));
        // Back again, as the portal of this test knows it.
        Files.write(this.folder.resolve("back"), List.of(line(file, "2:"), line(TestData.FOLDER.resolve("keys"), "1:")));
        Files.setPosixFilePermissions(this.folder.resolve("back"), PosixFilePermissions.fromString("rw-------"));
        new KeyRotation(this.sql, KeyFile.read(this.folder.resolve("back")), this.fields, this.transactions).rotate();
        assertThat(opened(raw(), this.first)).isEqualTo(said);
        this.rotation.look();
        assertThat(told("admin")).isEmpty();
        // What only a removed key can open is said, not hidden.
        String place = after.keySet().iterator().next();
        assertThatThrownBy(() -> second.open(before.get(place), place)).isInstanceOf(IllegalStateException.class)
            .hasMessageMatching("Key 1 of field \\S+ is not in the key file: put its line back");
        assertThat(new KeyRotation(this.sql, second, this.fields, this.transactions).left())
            .isEqualTo(Map.of(1, (long) before.size()));
    }

    @Test
    void whatSomebodyChangesMeanwhileIsLeftAlone() throws IOException {
        aRowInEveryTable();
        Path file = this.folder.resolve("keys");
        Files.copy(TestData.FOLDER.resolve("keys"), file, StandardCopyOption.COPY_ATTRIBUTES);
        NewKey.add(settings(file));
        FieldCipher both = KeyFile.read(file);
        String id = this.jdbc.queryForObject("SELECT id FROM request LIMIT 1", String.class);
        // The moment between reading and writing: a cipher that is asked to open the value lets somebody change it first.
        FieldCipher slow = new FieldCipher(Map.of(1, key(file, "1:"), 2, key(file, "2:")), 2, new byte[32]) {
            @Override
            public String open(byte[] sealed, String place) {
                if (place.equals("request.name:" + id)) {
                    KeyRotationTests.this.jdbc.update("UPDATE request SET name = ? WHERE id = ?",
                            KeyRotationTests.this.first.seal("Corrected", place), id);
                }
                return super.open(sealed, place);
            }
        };
        try {
            // In a transaction of its own, the change would wait for none of the rows: nothing is locked by reading.
            new KeyRotation(this.sql, slow, List.of(SealedFields.of("request", "name")), this.transactions).rotate();
            byte[] name = this.jdbc.queryForObject("SELECT name FROM request WHERE id = ?", byte[].class, id);
            assertThat(both.open(name, "request.name:" + id)).isEqualTo("Corrected");
        }
        finally {
            Files.write(this.folder.resolve("back"), List.of(line(file, "2:"), line(file, "1:")));
            Files.setPosixFilePermissions(this.folder.resolve("back"), PosixFilePermissions.fromString("rw-------"));
            new KeyRotation(this.sql, KeyFile.read(this.folder.resolve("back")), this.fields, this.transactions).rotate();
        }
    }

    @Test
    void aFileIsMadeWhereThereIsNoneAndAThirdKeyIsAdded() throws IOException {
        Path file = this.folder.resolve("new/keys");
        NewKey.add(settings(file));
        assertThat(Files.readAllLines(file)).hasSize(1).first().asString().startsWith("1:");
        NewKey.add(settings(file));
        NewKey.add(settings(file));
        assertThat(Files.readAllLines(file)).extracting((line) -> line.substring(0, line.indexOf(':')))
            .containsExactly("digest", "1", "2", "3");
        assertThat(key(KeyFile.read(file).seal("x", "a.b:c"))).isEqualTo(3);
    }

    private void aRowInEveryTable() {
        Received received = SentRequest.to("korsnas-kommun", "Testperson Schlüssel")
            .writing("message", "سلام")
            .promised(LocalDate.now().plusDays(3)).sendTo(this.portal);
        this.cases.note(this.staff.find("caseworker-korsnas").orElseThrow(), received.id(), "En anteckning");
        this.filling.begin("korsnas", "sv", Questions.find("filled-by").orElseThrow(), Map.of("filledBy", "self"), true);
        this.rows = new MadeUpRows(this.jdbc, this.first, this.fields);
        this.rows.inEveryEncryptedColumn(received.id().toString(), "Hemlig");
    }

    private List<String> told(String username) {
        StaffMember member = this.staff.find(username).orElseThrow();
        return this.alerts.stream()
            .filter((it) -> it.getClass().getSimpleName().equals("KeyAlert"))
            .flatMap((it) -> it.to(member).stream())
            .map(StaffAlert.Said::sentence)
            .toList();
    }

    private Map<String, byte[]> raw() {
        Map<String, byte[]> raw = new TreeMap<>();
        for (SealedFields table : this.fields) {
            for (String column : table.columns()) {
                this.jdbc.query("SELECT " + table.key() + ", " + column + " FROM " + table.table() + " WHERE " + column
                        + " IS NOT NULL", (row) -> {
                            raw.put(table.place(column, row.getString(1)), row.getBytes(2));
                        });
            }
        }
        return raw;
    }

    private static Map<String, String> opened(Map<String, byte[]> raw, FieldCipher cipher) {
        Map<String, String> opened = new TreeMap<>();
        raw.forEach((place, bytes) -> opened.put(place, cipher.open(bytes, place)));
        return opened;
    }

    private static int key(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    private static String line(Path file, String beginning) throws IOException {
        return Files.readAllLines(file).stream()
            .filter((it) -> it.startsWith(beginning))
            .findFirst()
            .orElseThrow();
    }

    private static SecretKeySpec key(Path file, String beginning) throws IOException {
        return new SecretKeySpec(
                Base64.getDecoder().decode(line(file, beginning).substring(beginning.length())), "AES");
    }

    private static Settings settings(Path file) {
        return new Settings(new MockEnvironment().withProperty("portal.keys", file.toString()));
    }
}
