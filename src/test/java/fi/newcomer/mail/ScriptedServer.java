package fi.newcomer.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A mail server that answers what a test wants: to each line of the client, to {@code GREETING} at the beginning and to
 * {@code .} at the end of a message. An empty answer breaks the connection off; {@link #SILENCE} says nothing at all,
 * and {@link #DRIBBLE} begins answer after answer without ending one.
 */
class ScriptedServer implements AutoCloseable {

    static final String SILENCE = "silence";

    static final String DRIBBLE = "dribble";

    /** Half a minute of dribbling, so that a client that waits for the end gets one. */
    private static final int DROPS = 600;

    /** What came in between DATA and its end. */
    final List<String> messages = new CopyOnWriteArrayList<>();

    /** The first connection is over. */
    final CountDownLatch over = new CountDownLatch(1);

    private final ServerSocket socket;

    private final UnaryOperator<String> script;

    ScriptedServer(UnaryOperator<String> script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** A server that takes everything, except where the script says something else than null. */
    static ScriptedServer but(UnaryOperator<String> script) throws IOException {
        return new ScriptedServer((line) -> {
            String other = script.apply(line);
            return other != null ? other : switch (line.split("[ :]")[0]) {
                case "GREETING" -> "220 ready";
                case "DATA" -> "354 go on";
                case "QUIT" -> "221 bye";
                default -> "250 ok";
            };
        });
    }

    int port() {
        return this.socket.getLocalPort();
    }

    private void accept() {
        while (!this.socket.isClosed()) {
            try {
                Socket client = this.socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
            catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            String line = "GREETING";
            while (line != null && say(line, out)) {
                line = line.equals("DATA") ? message(in) : in.readLine();
            }
        }
        catch (IOException e) {
            // the client went away
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        finally {
            this.over.countDown();
        }
    }

    private boolean say(String line, OutputStream out) throws IOException, InterruptedException {
        String answer = this.script.apply(line);
        for (int drop = 0; answer.equals(DRIBBLE) && drop < DROPS; drop++) {
            write("250-go on waiting", out);
            Thread.sleep(50);
        }
        if (answer.equals(DRIBBLE)) {
            answer = "250 ok";
        }
        if (answer.equals(SILENCE)) {
            return true;
        }
        if (!answer.isEmpty()) {
            write(answer, out);
        }
        return !answer.isEmpty();
    }

    private static void write(String line, OutputStream out) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String message(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        this.messages.add(text.toString());
        return ".";
    }

    @Override
    public void close() {
        try {
            this.socket.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
