package fi.newcomer.staff;

import fi.newcomer.setting.Settings;
import java.net.URI;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where {@code PORTAL_BASE_URL} is set, the server knows itself by it alone: the session cookie of staff is Secure behind
 * https, and no answer is built from the name that a request calls it.
 */
@Configuration(proxyBeanMethods = false)
class BehindProxy {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownAddress(Settings settings) {
        return (factory) -> settings.baseUrl().map(URI::create).ifPresent((base) -> factory
            .addConnectorCustomizers((connector) -> {
                connector.setScheme(base.getScheme());
                connector.setSecure(settings.secure());
                connector.setProxyName(base.getHost());
                connector.setProxyPort(base.getPort() > 0 ? base.getPort() : settings.secure() ? 443 : 80);
            }));
    }
}
