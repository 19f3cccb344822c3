package fi.newcomer.placement;

import fi.newcomer.municipality.LanguageChoice;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.AddressLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/**
 * {@code /q/{code}}: counts the scan and sends on to the page that the placement leads to today, in the language chosen
 * before, else to its address without a language. No cookie is set and nothing of the reader is kept.
 */
@Controller
class ScanAnswers {

    /**
     * Scans of one code that count from one network address in ten minutes. Behind one address may be a whole evening of
     * people at one poster, or all phones of an operator; a script must not make a flyer famous for all that. Scans beyond
     * are led on, too.
     */
    static final int COUNTED_OF_ONE_ADDRESS = 2_000;

    private final Placements placements;

    private final KnownPlacements known;

    private final Scans scans;

    private final Municipalities municipalities;

    private final LanguageChoice languages;

    private final AddressLimits limits;

    ScanAnswers(Placements placements, KnownPlacements known, Scans scans, Municipalities municipalities,
            LanguageChoice languages, AddressLimits limits) {
        this.placements = placements;
        this.known = known;
        this.scans = scans;
        this.municipalities = municipalities;
        this.languages = languages;
        this.limits = limits;
    }

    @GetMapping("/q/{code}")
    ResponseEntity<byte[]> scanned(@PathVariable String code, HttpServletRequest request) {
        Optional<Placement> placement = this.placements.find(code);
        Optional<Municipality> municipality = placement.map(Placement::municipality).flatMap(this.municipalities::find);
        if (placement.isEmpty() && !this.known.wereRead()) {
            ResponseEntity<byte[]> later = this.languages.everything(request, HttpStatus.SERVICE_UNAVAILABLE,
                    "error.failed.next");
            return ResponseEntity.status(later.getStatusCode())
                .headers((headers) -> headers.putAll(later.getHeaders()))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(KnownPlacements.PAUSE))
                .body(later.getBody());
        }
        if (placement.isEmpty() || municipality.isEmpty()) {
            return this.languages.everything(request, HttpStatus.NOT_FOUND, "placement.unknown");
        }
        if (LinkPreviews.isPerson(request) && this.limits
            .take("scan " + placement.get().code(), request, COUNTED_OF_ONE_ADDRESS)
            .isEmpty()) {
            this.scans.count(placement.get());
        }
        String page = this.placements.leadsTo(placement.get()).path();
        String language = this.languages.chosen(municipality.get(), request).map((it) -> "/" + it).orElse("");
        return ResponseEntity.status(HttpStatus.FOUND)
            .header(HttpHeaders.LOCATION,
                    language + "/" + municipality.get().slug() + (page.isEmpty() ? "" : "/" + page))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build();
    }
}
