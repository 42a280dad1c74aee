package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds {@link CallableBy}. A browser that loads the page gets its session with it, so that the page's first calls, which run
 * side by side, do not each start one.
 */
final class CallerInterceptor implements HandlerInterceptor {

    private final OwnerCookie cookie;

    CallerInterceptor(OwnerCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (OwnerCookie.owner(request).isEmpty()) {
            switch (wanted(request, handler)) {
                case OWNER -> cookie.resume(request, response);
                case HOLDER -> cookie.recognise(request);
                case ANYBODY -> {}
            }
        }
        return true;
    }

    private static Caller wanted(HttpServletRequest request, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            return caller(method);
        }
        return PagePaths.isPage(request.getRequestURI()) && acceptsHtml(request) ? Caller.OWNER : Caller.ANYBODY;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("dev.imagemill");
    }

    private static Caller caller(HandlerMethod method) {
        CallableBy declared = method.getMethodAnnotation(CallableBy.class);
        if (declared == null) {
            throw new IllegalStateException(method + " does not declare who may call it");
        }
        return declared.value();
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
