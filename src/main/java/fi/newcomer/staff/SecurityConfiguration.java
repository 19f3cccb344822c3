package fi.newcomer.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fi.newcomer.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Two worlds: {@code /staff} behind sign-in, with sessions; everything else open to all, without any session. The
 * public side guards its POSTs itself, by {@code Sec-Fetch-Site} and {@code Origin}, since it has no session to keep a
 * token in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What Vaadin's client needs: it compiles small functions and sets styles, but loads nothing from elsewhere. */
    private static final String STAFF_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http, CurrentStaff currentStaff, Accounts accounts, Settings settings) {
        return http.securityMatcher("/staff", "/staff/**")
            .with(VaadinSecurityConfigurer.vaadin(), (vaadin) -> vaadin.loginView("/login", "/staff/login"))
            .addFilterBefore(new PresentAccountFilter(currentStaff, accounts), AuthorizationFilter.class)
            .headers((headers) -> {
                headers.contentSecurityPolicy((policy) -> policy.policyDirectives(STAFF_POLICY));
                headers.frameOptions((frame) -> frame.sameOrigin());
                headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
                if (settings.secure()) {
                    headers.addHeaderWriter(new StaticHeadersWriter("Strict-Transport-Security",
                            "max-age=31536000; includeSubDomains"));
                }
            })
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) {
        return http.securityMatcher("/**")
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf((csrf) -> csrf.disable())
            .requestCache((cache) -> cache.disable())
            .securityContext((context) -> context.disable())
            .anonymous((anonymous) -> anonymous.disable())
            .logout((logout) -> logout.disable())
            .headers((headers) -> headers.disable())
            .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
