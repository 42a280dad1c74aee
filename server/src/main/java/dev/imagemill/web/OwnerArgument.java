package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint the owner who calls, or the {@link Visitor} where it is callable by others too. */
final class OwnerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(OwnerId.class)
                || parameter.getParameterType().equals(Visitor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = (HttpServletRequest) request.getNativeRequest();
        Optional<OwnerId> owner = OwnerCookie.owner(servlet);
        if (parameter.getParameterType().equals(Visitor.class)) {
            return new Visitor(owner.orElse(null));
        }
        return owner.orElseThrow(() -> new IllegalStateException("the endpoint is not declared as callable by owners"));
    }
}
