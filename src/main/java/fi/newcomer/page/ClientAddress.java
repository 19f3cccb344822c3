package fi.newcomer.page;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The network address that a request comes from, for the limits. {@code X-Forwarded-For} counts only as far as the
 * proxies of {@code PORTAL_TRUSTED_PROXIES} wrote it: the last address that is not one of theirs.
 */
@Component
public class ClientAddress {

    private final List<IpAddressMatcher> trusted;

    ClientAddress(Settings settings) {
        this.trusted = settings.trustedProxies().stream().map(ClientAddress::matcher).toList();
    }

    /** The address; of IPv6 the network of 64 bits, since one household holds all addresses in it. */
    public String of(HttpServletRequest request) {
        return network(single(request));
    }

    private String single(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        // Some proxies add a line of their own after those that the client sent.
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (forwarded.isBlank() || !isTrusted(address)) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = withoutPort(hops[i].strip());
            if (parsed(hop).isEmpty()) {
                break;
            }
            address = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return this.trusted.stream().anyMatch((matcher) -> matcher.matches(address));
    }

    /** Some proxies write the port, too: {@code 192.0.2.7:51234}, {@code [2001:db8::1]:51234}. */
    private static String withoutPort(String hop) {
        return hop.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1").replaceFirst("^(\\d+(\\.\\d+){3}):\\d+$", "$1");
    }

    private static String network(String address) {
        return address.contains(":") ? parsed(address).map(InetAddress::getAddress)
            .filter((bytes) -> bytes.length == 16)
            .map((bytes) -> HexFormat.of().formatHex(bytes, 0, 8))
            .orElse(address) : address;
    }

    /** An address in figures; what could be a name is none, so that nothing is ever looked up. */
    private static Optional<InetAddress> parsed(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        }
        catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static IpAddressMatcher matcher(String setting) {
        try {
            return new IpAddressMatcher(setting);
        }
        catch (IllegalArgumentException e) {
            throw new WrongSetting("PORTAL_TRUSTED_PROXIES holds \"" + setting
                    + "\", which is neither an IP address nor a network such as 10.0.0.0/8.", e);
        }
    }
}
