package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The anonymous session of a browser: a signed cookie that scripts cannot read and other sites cannot send. */
final class OwnerCookie {

    static final String NAME = "user_id";
    private static final String ATTRIBUTE = OwnerCookie.class.getName();

    private final Sessions sessions;
    private final PublicUrl publicUrl;

    OwnerCookie(Sessions sessions, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    /** Finds the caller's owner; starts a session, or renews it, by setting the cookie on the answer. */
    void resume(HttpServletRequest request, HttpServletResponse response) {
        Sessions.Session session = sessions.resume(token(request));
        String renewed = session.newToken();
        if (renewed != null) {
            ResponseCookie cookie = ResponseCookie.from(NAME, renewed)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .secure(request.isSecure() || publicUrl.isEncryptedAt(request.getHeader(HttpHeaders.HOST)))
                    .path("/")
                    .maxAge(sessions.lifetime())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        request.setAttribute(ATTRIBUTE, session.owner());
    }

    /** Finds the owner of a caller who has a session; starts none. */
    void recognise(HttpServletRequest request) {
        sessions.owner(token(request)).ifPresent(owner -> request.setAttribute(ATTRIBUTE, owner));
    }

    /** The owner that {@link #resume} or {@link #recognise} found for this request. */
    static Optional<OwnerId> owner(HttpServletRequest request) {
        return Optional.ofNullable((OwnerId) request.getAttribute(ATTRIBUTE));
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
