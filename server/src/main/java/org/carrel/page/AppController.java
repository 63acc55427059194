package org.carrel.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.carrel.account.Open;
import org.carrel.platform.http.ForPeople;
import org.carrel.platform.http.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pages that only the web app can draw, since they are somebody's own: the shell, with nothing in it. */
@RestController
@Hidden
@Open
class AppController {
    private final PageSender pages;
    private final Shell shell;

    AppController(PageSender pages, Shell shell) {
        this.pages = pages;
        this.shell = shell;
    }

    @ForPeople
    @GetMapping({
        "/signin",
        "/signup",
        "/verify",
        "/refuse-email",
        "/forgot-password",
        "/reset-password",
        "/account",
        "/account/{*rest}"
    })
    void app(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response);
    }

    /** Whose it is only the app can tell; that it can be no list is told at once. */
    @ForPeople
    @GetMapping("/lists/{id}")
    void list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PageId.of(id).isEmpty()) {
            throw Refused.notFound("list");
        }
        send(request, response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!shell.isApp()) {
            throw Refused.notFound("page");
        }
        var visit = pages.visit(request);
        var head = Head.of(visit.texts().say("foot.account")).hidden(true);
        pages.send(PageView.of("app", head, Map.of(), new Boot()), visit, request, response);
    }
}
