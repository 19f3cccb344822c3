package fi.newcomer.text;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code --portal.export=DIR}: writes the content to a folder and ends. */
@Component
@ConditionalOnProperty("portal.export")
class ExportCommand implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ExportCommand.class);

    private final ContentExport export;

    private final ApplicationContext context;

    private final Path folder;

    ExportCommand(ContentExport export, ApplicationContext context, Environment environment) {
        this.export = export;
        this.context = context;
        this.folder = Path.of(environment.getRequiredProperty("portal.export")).toAbsolutePath().normalize();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        this.export.writeTo(this.folder);
        log.info("Content written to {}", this.folder);
        System.exit(SpringApplication.exit(this.context, () -> 0));
    }
}
