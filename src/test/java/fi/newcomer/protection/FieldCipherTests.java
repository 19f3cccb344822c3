package fi.newcomer.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link FieldCipher} and the file of its keys. */
class FieldCipherTests {

    private static final String FIRST = "1:" + key('a');

    private static final String SECOND = "2:" + key('b');

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensAtItsPlaceOnly() throws IOException {
        FieldCipher cipher = cipher(FIRST);
        byte[] sealed = cipher.seal("سلمى Öberg 😀", "request.name:1");
        assertThat(cipher.open(sealed, "request.name:1")).isEqualTo("سلمى Öberg 😀");
        assertThatThrownBy(() -> cipher.open(sealed, "request.name:2")).isInstanceOf(IllegalStateException.class)
            .hasMessageNotContaining(":2");
        assertThatThrownBy(() -> cipher.open(sealed, "request.phone:1")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed, "request.name:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingReadableIsLeftAndNoTwoAreAlike() throws IOException {
        FieldCipher cipher = cipher(FIRST);
        byte[] one = cipher.seal("Testperson Exempel", "a:1");
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("Exempel");
        assertThat(cipher.seal("Testperson Exempel", "a:1")).isNotEqualTo(one);
        assertThat(cipher.seal(null, "a:1")).isNull();
        assertThat(cipher.open(null, "a:1")).isNull();
    }

    @Test
    void anOlderKeyStillOpensAndDigestsStay() throws IOException {
        FieldCipher old = cipher(FIRST);
        FieldCipher both = cipher(FIRST + "\n" + SECOND);
        assertThat(both.open(old.seal("x", "a:1"), "a:1")).isEqualTo("x");
        assertThatThrownBy(() -> old.open(both.seal("x", "a:1"), "a:1")).hasMessageContaining("Key 2");
        assertThat(both.digest("handle", "draft")).isEqualTo(old.digest("handle", "draft"));
        assertThat(both.digest("handle", "draft")).isNotEqualTo(both.digest("handle", "link"));
    }

    @Test
    void aBadKeyFileIsNamedWithItsLine() {
        assertThatThrownBy(() -> cipher(FIRST + "\nnonsense")).isInstanceOf(WrongSetting.class)
            .hasMessageContaining("PORTAL_KEYS")
            .hasMessageContaining("line 2");
        assertThatThrownBy(() -> cipher("")).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> {
            Path file = this.folder.resolve("open");
            Files.writeString(file, FIRST);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            KeyFile.read(file);
        }).hasMessageContaining("0600");
    }

    private FieldCipher cipher(String lines) throws IOException {
        Path file = Files.createTempFile(this.folder, "keys", "");
        Files.writeString(file, lines);
        return KeyFile.read(file);
    }

    private static String key(char letter) {
        return Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
