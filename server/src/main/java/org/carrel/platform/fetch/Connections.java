package org.carrel.platform.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.carrel.platform.fetch.FetchFailed.Kind;

/** Connects to an address that was checked, and to no other. */
final class Connections {
    private final FetchProperties properties;
    private final Networks networks;
    private final Names names;
    private final SSLSocketFactory tls;

    Connections(FetchProperties properties, Names names, SSLSocketFactory tls) {
        this.properties = properties;
        this.networks = new Networks(properties.allowedNetworks());
        this.names = names;
        this.tls = tls;
    }

    Socket open(WebAddress address, Deadline deadline) throws IOException {
        IOException failed = new IOException("it has no address");
        for (var target : checked(address)) {
            try {
                return open(target, address, deadline);
            } catch (IOException e) {
                failed = e;
            }
        }
        throw failed;
    }

    /** A name of which only one address is forbidden is forbidden: it is none that is meant for everybody. */
    private InetAddress[] checked(WebAddress address) throws IOException {
        var all = addresses(address.host());
        if (!Arrays.stream(all).allMatch(networks::permits)) {
            throw new FetchFailed(
                    Kind.FORBIDDEN,
                    "%s lies in a private or local network, which carrel.fetch.allowed-networks does not allow."
                            .formatted(address.host()));
        }
        return all;
    }

    private InetAddress[] addresses(String host) throws FetchFailed {
        try {
            return names.addresses(host);
        } catch (UnknownHostException e) {
            throw new FetchFailed(Kind.UNREACHABLE, "There is no host of the name " + host + ".");
        }
    }

    private Socket open(InetAddress target, WebAddress address, Deadline deadline) throws IOException {
        var socket = new Socket();
        deadline.watch(socket);
        socket.setSoTimeout((int) properties.readTimeout().toMillis());
        socket.connect(new InetSocketAddress(target, address.port()), (int)
                properties.connectTimeout().toMillis());
        return address.isSecure() ? secured(socket, address) : socket;
    }

    /** The certificate must be of the name that was asked for, whatever address it has. Closing it closes the socket below. */
    private Socket secured(Socket socket, WebAddress address) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, address.host(), address.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
