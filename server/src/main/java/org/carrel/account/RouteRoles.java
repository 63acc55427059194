package org.carrel.account;

import java.util.Locale;
import java.util.Optional;
import org.carrel.platform.http.RouteAccess;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells the API's description who may call which route. */
@Component
class RouteRoles implements RouteAccess {
    @Override
    public Optional<String> roleFor(HandlerMethod route) {
        return AccessCheck.required(route).map(role -> role.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Class<?> callerType() {
        return Caller.class;
    }
}
