package fi.newcomer.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** Tests for {@link ClientAddress}. */
class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress(
            new Settings(new MockEnvironment().withProperty("portal.trusted-proxies", "10.0.0.0/8, 127.0.0.1")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "192.0.2.1 | 198.51.100.7 | 192.0.2.1", "10.1.2.3 | | 10.1.2.3",
            "10.1.2.3 | 198.51.100.7 | 198.51.100.7", "10.1.2.3 | 198.51.100.7:51234 | 198.51.100.7",
            "10.1.2.3 | 203.0.113.9, 198.51.100.7, 10.9.9.9 | 198.51.100.7",
            "10.1.2.3 | 2001:db8:1:2::7 | 20010db800010002", "10.1.2.3 | [2001:db8:1:2:ffff::9]:443 | 20010db800010002",
            "10.1.2.3 | example.org | 10.1.2.3", "10.1.2.3 | 999.1.1.1 | 10.1.2.3",
            "2001:db8:1:2:0:0:0:5 | | 20010db800010002" })
    void theLastAddressThatNoTrustedProxyHoldsCounts(String remote, String forwarded, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        assertThat(this.addresses.of(request)).isEqualTo(expected);
    }

    @Test
    void aLineThatTheClientSentBeforeThatOfTheProxyDoesNotCount() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-For", "198.51.100.7");
        assertThat(this.addresses.of(request)).isEqualTo("198.51.100.7");
    }
}
