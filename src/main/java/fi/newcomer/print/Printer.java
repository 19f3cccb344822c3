package fi.newcomer.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
        write(document, out);
        return out.toByteArray();
    }

    /**
     * Writes the document as PDF and leaves the stream open.
     * @throws CannotPrint when it can't be made or written
     */
    public void write(Printed document, OutputStream out) {
        try {
            new Typeset(document).write(out);
        }
        catch (IOException e) {
            throw new CannotPrint("The document \"" + document.title() + "\" can't be written as PDF.", e);
        }
    }
}
