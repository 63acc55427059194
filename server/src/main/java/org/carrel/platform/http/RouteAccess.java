package org.carrel.platform.http;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;

/** Who may call which route, as far as the API's description is concerned; said by the module that decides it. */
public interface RouteAccess {
    /** The least role, in lower case, that may call it; empty where it is open to everyone. */
    Optional<String> roleFor(HandlerMethod route);

    /** The type by which controllers take who is asking; it is no part of the request. */
    Class<?> callerType();
}
