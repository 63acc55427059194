package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets a page stand at the address of data. Spring MVC would choose by what each route can produce; but a route that says
 * so is chosen for some programs that would rather have JSON, or the two are equals for {@code Accept: *}{@code /*}.
 */
@Configuration(proxyBeanMethods = false)
class PeopleRoutes {
    @Bean
    WebMvcRegistrations routesForPeople() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    private static final class Routes extends RequestMappingHandlerMapping {
        @Override
        protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
            var page = AnnotatedElementUtils.findMergedAnnotation(method, ForPeople.class);
            return page != null && page.besideData() ? new WantsPage() : null;
        }
    }

    private record WantsPage() implements RequestCondition<WantsPage> {
        @Override
        public WantsPage combine(WantsPage other) {
            return this;
        }

        @Override
        public @Nullable WantsPage getMatchingCondition(HttpServletRequest request) {
            return PageWanted.by(request) ? this : null;
        }

        @Override
        public int compareTo(WantsPage other, HttpServletRequest request) {
            return 0;
        }
    }
}
