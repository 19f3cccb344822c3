package fi.newcomer.mail;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Mail goes to the server of {@code PORTAL_SMTP_URL}
 * ({@code smtp://user:password@host:587?from=portal@example.fi}, or {@code smtps:}); without one it is written to
 * {@code mail/} in the data folder. Text messages go to the gateway of {@code PORTAL_SMS_URL}, where one is set.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    /** So long a server may take for each answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Bean
    Carrier carrier(Settings settings, MessageFiles files) {
        Carrier mail = mail(settings, files);
        Optional<Carrier> texts = settings.smsUrl().map((url) -> new SmsCarrier(url, TIMEOUT));
        return (message) -> {
            switch (message.channel()) {
                case EMAIL -> mail.deliver(message);
                case SMS -> texts.orElseThrow(() -> new NotAccepted(Failure.NO_GATEWAY)).deliver(message);
            }
        };
    }

    private static Carrier mail(Settings settings, MessageFiles files) {
        String host = settings.baseUrl().map((url) -> URI.create(url).getHost()).orElse("localhost");
        String from = "noreply@" + host;
        return settings.smtpUrl()
            .map((url) -> smtp(url, from, TIMEOUT))
            .orElseGet(() -> new FileCarrier(files.folder(), from));
    }

    static Carrier smtp(String url, String defaultFrom, Duration patience) {
        URI uri;
        try {
            uri = URI.create(url);
        }
        catch (IllegalArgumentException e) {
            throw wrong();
        }
        boolean secure = "smtps".equals(uri.getScheme());
        if ((!secure && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
            throw wrong();
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(uri.getScheme());
        sender.setHost(uri.getHost());
        sender.setPort(uri.getPort() > 0 ? uri.getPort() : secure ? 465 : 25);
        Properties properties = sender.getJavaMailProperties();
        for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
            properties.setProperty("mail." + uri.getScheme() + "." + timeout, Long.toString(patience.toMillis()));
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        if (uri.getRawUserInfo() != null) {
            String[] user = uri.getRawUserInfo().split(":", 2);
            sender.setUsername(decode(user[0]));
            sender.setPassword(user.length > 1 ? decode(user[1]) : "");
            properties.setProperty("mail." + uri.getScheme() + ".auth", "true");
            // A password never goes over an open line.
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!secure));
        }
        return new SmtpCarrier(sender, from(uri.getRawQuery(), defaultFrom));
    }

    private static String from(@Nullable String query, String otherwise) {
        return query != null && query.startsWith("from=") ? decode(query.substring("from=".length())) : otherwise;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The setting may hold a password, so it is not repeated. */
    private static WrongSetting wrong() {
        return new WrongSetting("PORTAL_SMTP_URL must be an address such as "
                + "smtp://user:password@mail.example.fi:587?from=portal@example.fi.");
    }
}
