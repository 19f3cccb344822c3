package fi.newcomer.print;

import fi.newcomer.language.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** PDFs as answers to requests. */
public final class Paper {

    public static final String PDF = "application/pdf";

    private Paper() {
    }

    /**
     * Says of a PDF that everybody gets, as {@code PublicPages.sharedFile} answers with it, what it is called and its
     * language.
     */
    public static ResponseEntity<byte[]> named(ResponseEntity<byte[]> answer, String file, Language language) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setContentDisposition(ContentDisposition.inline().filename(file).build());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
