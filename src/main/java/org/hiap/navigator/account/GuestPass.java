package org.hiap.navigator.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which someone without an account takes part in one exercise. It holds a
 * secret of which the application keeps the hash alone; who may still use it is decided
 * by the exercise's own door.
 */
@Component
public class GuestPass {

	/** Longer than an exercise stays open; what ends a pass is the exercise's closing. */
	private static final Duration LIFE = Duration.ofDays(90);

	private final boolean secure;

	GuestPass(@Value("${navigator.mode}") String mode) {
		this.secure = mode.equals("service");
	}

	/** The secret that came with a request for an exercise, if any. */
	public Optional<String> in(HttpServletRequest request, String exerciseId) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name(exerciseId)) && !cookie.getValue().isBlank())
					.map(Cookie::getValue)
					.findFirst();
	}

	/** What to set when a guest joins an exercise. */
	public ResponseCookie cookie(String exerciseId, String secret) {
		return ResponseCookie.from(name(exerciseId), secret)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.path("/")
			.maxAge(LIFE)
			.build();
	}

	private String name(String exerciseId) {
		return (this.secure ? "__Host-guest-" : "guest-") + exerciseId;
	}

}
