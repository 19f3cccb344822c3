package fi.newcomer.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps pages away from {@code /api}: {@code /api/v1/status}, say, looks like the page {@code /{lang}/{m}/status}, but is
 * an address of the open data that does not exist.
 */
@Configuration(proxyBeanMethods = false)
class OpenDataAddresses implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws IOException {
                boolean ours = handler instanceof HandlerMethod method
                        && method.getBeanType() == OpenDataController.class;
                if (!ours) {
                    OpenDataFilter.write(response, Problem.NOTHING_HERE);
                }
                return ours;
            }
        }).addPathPatterns("/api", "/api/**");
    }
}
