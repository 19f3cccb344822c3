package fi.newcomer.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;

/** The W3C's validator of HTML ("the Nu Html Checker"), in this process. */
public final class W3cValidator {

    private W3cValidator() {
    }

    /** The errors of a document, a line each; an empty list is what we want. */
    public static List<String> errors(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        SourceCode source = validator.getSourceCode();
        MessageEmitterAdapter adapter = new MessageEmitterAdapter(null, source, false, new ImageCollector(source), 0,
                false, new TextMessageEmitter(out, false));
        adapter.setErrorsOnly(true);
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
            validator.setUpValidatorAndParsers(adapter, false, false);
            adapter.start(null);
            InputSource input = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            input.setEncoding("UTF-8");
            validator.checkHtmlInputSource(input);
            adapter.end("passed", "failed", "en");
        }
        catch (Exception e) {
            throw new IllegalStateException("The validator failed", e);
        }
        return out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter((line) -> line.startsWith("Error") || line.startsWith("Fatal") || line.contains(": error"))
            .toList();
    }
}
