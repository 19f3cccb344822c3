package fi.newcomer.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer ready to be sent: compressed once, with a weak ETag made from its content. */
public record Packed(byte[] plain, byte[] gzip, String type, String digest) {

    public static Packed of(String text, String type) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Packed(plain, gzip(plain), type, digest(plain));
    }

    /** A file that is compressed in itself, such as a PDF. */
    public static Packed whole(byte[] file, String type) {
        return new Packed(file, new byte[0], type, digest(file));
    }

    /** The answer to a request; 304 when the reader has it already. */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, String cacheControl) {
        return answer(request, HttpStatus.OK, cacheControl);
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, HttpStatusCode status, String cacheControl) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(cacheControl);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean keepable = !cacheControl.contains("no-store");
        if (keepable) {
            headers.setETag("W/\"" + this.digest + "\"");
            if (status.isSameCodeAs(HttpStatus.OK) && matches(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
            }
        }
        headers.setContentType(MediaType.parseMediaType(this.type));
        if (this.gzip.length > 0 && acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
            return new ResponseEntity<>(this.gzip, headers, status);
        }
        return new ResponseEntity<>(this.plain, headers, status);
    }

    private boolean matches(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains("\"" + this.digest + "\""));
    }

    private static boolean acceptsGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains("gzip;q=0");
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                this.def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 8);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
