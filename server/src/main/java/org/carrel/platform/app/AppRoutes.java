package org.carrel.platform.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.http.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where browsers find the app: its files by names that change with what is in them, and the page that its staff part begins with. */
@Configuration(proxyBeanMethods = false)
class AppRoutes {
    /** The name says what is in the file, so it is never asked for again. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> appFiles() {
        return RouterFunctions.route()
                .route(read("/assets/{name}"), AppRoutes::asset)
                .route(read("/staff/sw.js"), request -> worker())
                // The page as the build left it, with nothing filled in: nobody is to find it beside the real one.
                .route(
                        read("/index.html"),
                        request -> ServerResponse.permanentRedirect(URI.create("/"))
                                .build())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> staffShell() {
        var shell = Shell.of("staff/index.html");
        var pages = StaffPages.ofBuild();
        return RouterFunctions.route()
                .route(read("/staff").or(read("/staff/{*rest}")), request -> page(shell, pages, request))
                .build();
    }

    private static RequestPredicate read(String path) {
        return RequestPredicates.GET(path).or(RequestPredicates.HEAD(path));
    }

    private static ServerResponse asset(ServerRequest request) {
        var accepted = request.headers().firstHeader(HttpHeaders.ACCEPT_ENCODING);
        var file = PackedFile.find(request.pathVariable("name"), Optional.ofNullable(accepted))
                .orElseThrow(AppRoutes::none);
        var headers = new HttpHeaders();
        headers.setContentType(file.type());
        headers.setCacheControl(FOR_EVER);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        file.encoding().ifPresent(encoding -> headers.set(HttpHeaders.CONTENT_ENCODING, encoding));
        return Sent.with(headers, file.resource());
    }

    /** Its name must not change, and what it may do is as much as its pages may. */
    private static ServerResponse worker() {
        var headers = new HttpHeaders();
        headers.setContentType(SCRIPT);
        headers.setCacheControl(CacheControl.noCache());
        headers.set(Shell.POLICY_HEADER, Shell.POLICY);
        headers.set("Service-Worker-Allowed", "/staff");
        return Sent.with(headers, Shell.file("staff/sw.js").orElseThrow(AppRoutes::none));
    }

    /** Where there is no page the app says so itself, and programs hear it, too. */
    private static ServerResponse page(Optional<Shell> shell, StaffPages pages, ServerRequest request) {
        var status = pages.include(request) ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        return shell.orElseThrow(AppRoutes::none).answer(request, status);
    }

    static ProblemException none() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not_found", "There is no such file.");
    }
}
