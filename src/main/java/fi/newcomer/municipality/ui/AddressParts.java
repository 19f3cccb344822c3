package fi.newcomer.municipality.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take {@code {lang}} and {@code {m}} of its address as what they are; unknown ones are a 404. */
@Configuration(proxyBeanMethods = false)
class AddressParts implements WebMvcConfigurer {

    private final Languages languages;

    private final Municipalities municipalities;

    AddressParts(Languages languages, Municipalities municipalities) {
        this.languages = languages;
        this.municipalities = municipalities;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Language.class,
                (code) -> this.languages.find(code).orElseThrow(NoSuchPage::new));
        registry.addConverter(String.class, Municipality.class,
                (slug) -> this.municipalities.find(slug).orElseThrow(NoSuchPage::new));
    }
}
