package fi.newcomer.print;

import fi.newcomer.language.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    /**
     * A PDF for one person, which nobody keeps.
     * @param file the name under which it is saved, such as {@code kommunbrev.pdf}
     */
    public static ResponseEntity<byte[]> personal(byte[] pdf, String file, Language language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentDisposition(ContentDisposition.inline().filename(file).build());
        headers.add(HttpHeaders.CONTENT_LANGUAGE, language.code());
        return ResponseEntity.ok().headers(headers).body(pdf);
    }
}
