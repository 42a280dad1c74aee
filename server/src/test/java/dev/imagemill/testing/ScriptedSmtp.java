package dev.imagemill.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on the loopback that misbehaves as a test says; one connection after the other. */
public final class ScriptedSmtp implements AutoCloseable {

    /** What becomes of the next mail. */
    public enum Turn {
        TAKE,
        /** Asks to come back later, as grey-listing does. */
        PUT_OFF_RECIPIENT("451 4.7.1 Greylisted, come back in a minute"),
        PUT_OFF_TEXT("452 4.3.1 Disk is full"),
        REFUSE_RECIPIENT("550 5.1.1 No such user"),
        REFUSE_TEXT("554 5.7.1 Looks like spam"),
        DROP_BEFORE_TEXT,
        DROP_AFTER_TEXT;

        private final String reply;

        Turn() {
            this("");
        }

        Turn(String reply) {
            this.reply = reply;
        }
    }

    private final ServerSocket socket;
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private ScriptedSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    public static ScriptedSmtp start(Turn... turns) throws IOException {
        ScriptedSmtp server = new ScriptedSmtp(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        server.turns.addAll(Arrays.asList(turns));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The mails whose text came to its end, whatever was answered. */
    public List<String> texts() {
        return texts;
    }

    /** What clients said besides. */
    public List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // The client went, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 scripted");
        Turn turn = Objects.requireNonNullElse(turns.poll(), Turn.TAKE);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(client, "250 scripted");
                case "RCPT" -> say(client, turn.name().endsWith("RECIPIENT") ? turn.reply : "250 ok");
                case "DATA" -> {
                    if (turn == Turn.DROP_BEFORE_TEXT) {
                        return;
                    }
                    say(client, "354 go on");
                    texts.add(text(in));
                    if (turn == Turn.DROP_AFTER_TEXT) {
                        return;
                    }
                    say(client, turn.name().endsWith("TEXT") ? turn.reply : "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
