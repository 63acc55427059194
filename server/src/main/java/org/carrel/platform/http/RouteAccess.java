package org.carrel.platform.http;

import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** Who may call which route, as far as the API's description is concerned; said by the module that decides it. */
public interface RouteAccess {
    /** The permissions of which one is needed to call it, by their names, with those that are needed beside it; empty where it is open to all. */
    List<String> permissionsFor(HandlerMethod route);

    /** The type by which controllers take who is asking; it is no part of the request. */
    Class<?> callerType();
}
