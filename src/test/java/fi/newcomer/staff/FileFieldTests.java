package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server takes from a browser that is not ours. */
class FileFieldTests {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 98, 99, 100, 101 })
    void aFileAndTheOneByteMoreThatIsTooMuchCome(int size) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 7);
        assertThat(FileField.bytes(Base64.getEncoder().encodeToString(file), 100)).isEqualTo(file);
    }

    @Test
    void ofMoreNothingIsDecoded() {
        String much = "!".repeat(1_000_000);
        assertThat(FileField.bytes(much, 100)).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(strings = { "!", "a=b", "a", "åäö", "AAAA=AAAA", "data:," })
    void whatIsNoBase64IsAnEmptyFile(String wrong) {
        assertThat(FileField.bytes(wrong, 100)).isEmpty();
    }
}
