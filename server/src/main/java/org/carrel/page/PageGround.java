package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts pages among the other answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageGround implements WebMvcConfigurer {
    private final ObjectProvider<Troubles> troubles;

    /** @param troubles asked for when something went wrong, for they stand on much that comes later */
    PageGround(ObjectProvider<Troubles> troubles) {
        this.troubles = troubles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new VariesByAccept()).addPathPatterns("/books/*");
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst((request, response, handler, failure) ->
                troubles.getObject().resolveException(request, response, handler, failure));
    }

    /** What is kept of this address for a program is not for a browser. */
    private static final class VariesByAccept implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            return true;
        }
    }
}
