package fi.newcomer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for {@link Listings}. */
@PortalTest
class ListingsTests {

    @Autowired
    Listings listings;

    @Autowired
    ContentFiles content;

    @Autowired
    Documents documents;

    @AfterEach
    void done() {
        this.listings.imported();
    }

    @Test
    void whatIsBeingImportedIsSeenAndEndedOnlyByWhoImportsIt() {
        String file = this.content.file("programmes/korsnas/partners.yaml").text();
        this.listings.importing(List.of(new ContentFile("programmes/korsnas/partners.yaml",
                file.replace("slug: vasek", "slug: previewed"))), this.documents);
        assertThat(this.listings.partner("previewed")).isPresent();
        assertThat(CompletableFuture.supplyAsync(() -> this.listings.partner("previewed")).join()).isEmpty();
        CompletableFuture.runAsync(() -> this.listings.imported()).join();
        assertThat(this.listings.partner("previewed")).isPresent();
    }
}
