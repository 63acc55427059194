package org.carrel.account;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server (RFC 1035) that knows what a test told it, and of everything else that it does not exist. */
final class NameStub implements AutoCloseable {
    private static final int A = 1;
    private static final int MX = 15;
    private static final int HEADER = 12;
    private final Map<String, String> exchanges = new ConcurrentHashMap<>();
    private final Map<String, Boolean> addresses = new ConcurrentHashMap<>();
    private final Map<String, Boolean> broken = new ConcurrentHashMap<>();
    private final DatagramSocket socket;
    private volatile boolean silent;

    NameStub() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** @param host empty for a domain that says it takes no mail (RFC 7505) */
    void exchange(String domain, String host) {
        exchanges.put(domain, host);
    }

    void address(String domain) {
        addresses.put(domain, true);
    }

    void broken(String domain) {
        broken.put(domain, true);
    }

    void silent() {
        silent = true;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[512], 512);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                if (!silent) {
                    var answer = answer(packet.getData());
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        var name = new StringBuilder();
        var at = HEADER;
        while (question[at] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
            at += question[at] + 1;
        }
        var type = question[at + 2];
        var domain = name.toString();
        var known = exchanges.containsKey(domain) || addresses.containsKey(domain);
        var found = type == MX ? exchanges.containsKey(domain) : type == A && addresses.containsKey(domain);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | (broken.containsKey(domain) ? 2 : known ? 0 : 3));
        out.writeShort(1);
        out.writeShort(found ? 1 : 0);
        out.writeInt(0);
        out.write(question, HEADER, at + 5 - HEADER);
        if (found) {
            out.writeShort(0xC000 | HEADER);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            var data = type == MX ? exchange(exchanges.getOrDefault(domain, "")) : new byte[] {10, 0, 0, 1};
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] exchange(String host) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0);
        for (var label : host.isEmpty() ? new String[0] : host.split("\\.")) {
            out.writeByte(label.length());
            out.writeBytes(label);
        }
        out.writeByte(0);
        return bytes.toByteArray();
    }
}
