package fi.newcomer.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Makes PDFs. One Printer serves many threads; each document needs some megabytes while it is made. */
@Component
public class Printer {

    /**
     * The document as PDF.
     * @throws CannotPrint when it can't be made
     */
    public byte[] pdf(Printed document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Typeset(document).write(out);
        }
        catch (IOException e) {
            throw new CannotPrint("The document \"" + document.title() + "\" can't be written as PDF.", e);
        }
        return out.toByteArray();
    }
}
