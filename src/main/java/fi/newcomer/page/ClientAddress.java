package fi.newcomer.page;

import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isTrusted(address)) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!isAddress(hop)) {
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

    private static boolean isAddress(String text) {
        return text.matches("[0-9a-fA-F:.]{2,45}");
    }

    private static IpAddressMatcher matcher(String setting) {
        try {
            return new IpAddressMatcher(setting);
        }
        catch (IllegalArgumentException e) {
            throw new fi.newcomer.setting.WrongSetting("PORTAL_TRUSTED_PROXIES holds \"" + setting
                    + "\", which is neither an IP address nor a network such as 10.0.0.0/8.", e);
        }
    }
}
