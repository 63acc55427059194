package org.carrel.account;

import java.util.List;
import org.carrel.platform.http.RouteAccess;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells the API's description who may call which route. */
@Component
class RoutePermissions implements RouteAccess {
    @Override
    public List<String> permissionsFor(HandlerMethod route) {
        return AccessCheck.needs(route);
    }

    @Override
    public Class<?> callerType() {
        return Caller.class;
    }
}
