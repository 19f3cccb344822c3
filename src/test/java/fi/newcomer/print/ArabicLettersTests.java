package fi.newcomer.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.newcomer.page.Tags;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Pdfs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arabic letters in print look as a browser draws them with the same font: joined, and each mark on its letter. Both draw
 * a word 125 dots high, the printer as 60 pt at 150 dpi.
 */
class ArabicLettersTests {

    private static final List<String> WORDS = List.of("المجتمع", "تماماً", "مجانيٌّ", "لقاءٍ", "مساءً", "الأطفال", "شيئاً", "خطوة",
            "مُعَلَّم");

    private HttpServer server;

    private volatile String word = "";

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.createContext("/", (exchange) -> answer(exchange, "text/html;charset=utf-8",
                ("<!DOCTYPE html><html dir=rtl lang=ar><style>@font-face{font-family:F;src:url(/font)}"
                        + "body{font:125px/2 F;margin:40px;background:#fff;color:#000}</style>" + this.word)
                    .getBytes(StandardCharsets.UTF_8)));
        this.server.createContext("/font", (exchange) -> answer(exchange, "font/ttf",
                getClass().getResourceAsStream("/fonts/NotoSansArabic-Regular.ttf").readAllBytes()));
        this.server.start();
    }

    @AfterEach
    void stop() {
        this.server.stop(0);
    }

    @Test
    void lookAsInABrowser() throws IOException {
        Path file = this.folder.resolve("word.png");
        try (Browser browser = Browser.desk(this.server.getAddress().getPort())) {
            for (String word : WORDS) {
                this.word = word;
                browser.open("/").driver().executeAsyncScript("document.fonts.ready.then(arguments[0])");
                browser.picture(file);
                Dots drawn = Dots.of(ImageIO.read(file.toFile()));
                Dots printed = printed(word);
                assertThat(printed.pieces()).as("pieces of ink in %s", word).isEqualTo(drawn.pieces());
                assertThat(printed.width()).as(word).isCloseTo(drawn.width(), Offset.offset(3));
                assertThat(printed.height()).as(word).isCloseTo(drawn.height(), Offset.offset(3));
                assertThat(printed.likeness(drawn)).as("share of ink in the same place in %s", word).isGreaterThan(0.9);
            }
        }
    }

    @Test
    void lettersThatAreKeptApartLookDifferent() throws IOException {
        String apart = "المجتمع".chars().mapToObj(Character::toString).collect(Collectors.joining("\u200c"));
        assertThat(printed(apart).pieces()).isGreaterThan(printed("المجتمع").pieces());
    }

    private static Dots printed(String word) {
        byte[] pdf = new Printer().pdf(Printed.in(PrinterTests.ARABIC, word)
            .style("p{font-family:\"Noto Sans Arabic\";font-size:60pt;line-height:2}")
            .with(Tags.tag("p", word)));
        return Dots.of(Pdfs.picture(pdf, 0, 150));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /**
     * The dark dots of a picture, cut to where they are.
     *
     * @param dots by row and column
     */
    private record Dots(boolean[][] dots) {

        static Dots of(BufferedImage picture) {
            int left = picture.getWidth();
            int right = 0;
            int top = picture.getHeight();
            int bottom = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    if (dark(picture, x, y)) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            boolean[][] dots = new boolean[bottom - top + 1][right - left + 1];
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    dots[y - top][x - left] = dark(picture, x, y);
                }
            }
            return new Dots(dots);
        }

        int width() {
            return this.dots[0].length;
        }

        int height() {
            return this.dots.length;
        }

        /** How many pieces hang together, specks of a few dots left out. */
        int pieces() {
            boolean[][] seen = new boolean[height()][width()];
            int pieces = 0;
            for (int y = 0; y < height(); y++) {
                for (int x = 0; x < width(); x++) {
                    if (size(x, y, seen) > 12) {
                        pieces++;
                    }
                }
            }
            return pieces;
        }

        private int size(int startX, int startY, boolean[][] seen) {
            Deque<int[]> open = new ArrayDeque<>();
            open.add(new int[] { startX, startY });
            int size = 0;
            while (!open.isEmpty()) {
                int x = open.peek()[0];
                int y = open.poll()[1];
                if (x < 0 || y < 0 || x >= width() || y >= height() || seen[y][x] || !this.dots[y][x]) {
                    continue;
                }
                seen[y][x] = true;
                size++;
                for (int side = 0; side < 9; side++) {
                    open.add(new int[] { x + side % 3 - 1, y + side / 3 - 1 });
                }
            }
            return size;
        }

        /** The share of all ink that both have, the better of small shifts. */
        double likeness(Dots other) {
            double best = 0;
            for (int shift = 0; shift < 25; shift++) {
                int dx = shift % 5 - 2;
                int dy = shift / 5 - 2;
                int both = 0;
                int any = 0;
                for (int y = -2; y < Math.max(height(), other.height()) + 2; y++) {
                    for (int x = -2; x < Math.max(width(), other.width()) + 2; x++) {
                        boolean here = at(x, y);
                        boolean there = other.at(x + dx, y + dy);
                        both += here && there ? 1 : 0;
                        any += here || there ? 1 : 0;
                    }
                }
                best = Math.max(best, (double) both / any);
            }
            return best;
        }

        private boolean at(int x, int y) {
            return y >= 0 && y < height() && x >= 0 && x < width() && this.dots[y][x];
        }

        private static boolean dark(BufferedImage picture, int x, int y) {
            return (picture.getRGB(x, y) >> 8 & 0xff) < 128;
        }
    }
}
