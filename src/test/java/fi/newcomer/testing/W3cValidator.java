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

    /** Its schema takes seconds to compile, so one is kept for all documents. */
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private W3cValidator() {
    }

    /** The errors of a document, a line each; an empty list is what we want. */
    public static synchronized List<String> errors(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceCode source = VALIDATOR.getSourceCode();
        MessageEmitterAdapter adapter = new MessageEmitterAdapter(null, source, false, new ImageCollector(source), 0,
                false, new TextMessageEmitter(out, false));
        adapter.setErrorsOnly(true);
        try {
            VALIDATOR.setUpValidatorAndParsers(adapter, false, false);
            adapter.start(null);
            InputSource input = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            input.setEncoding("UTF-8");
            VALIDATOR.checkHtmlInputSource(input);
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

    private static SimpleDocumentValidator validator() {
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
        }
        catch (Exception e) {
            throw new IllegalStateException("The validator's schema can't be compiled", e);
        }
        return validator;
    }
}
