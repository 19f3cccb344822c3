package fi.newcomer.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Two worlds: {@code /staff} behind sign-in, with sessions; everything else open to all, without any session. The
 * public side guards its POSTs itself, by {@code Sec-Fetch-Site} and {@code Origin}, since it has no session to keep a
 * token in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http) {
        return http.securityMatcher("/staff", "/staff/**")
            .with(VaadinSecurityConfigurer.vaadin(), (vaadin) -> vaadin.loginView("/staff/login"))
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
