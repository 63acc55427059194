package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which device a request comes from. */
@Component
public class Devices {
    /** @param name as the program calls itself; empty where it says nothing */
    public Device of(HttpServletRequest request, Optional<String> name) {
        var agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new Device(agent, name, "");
    }
}
