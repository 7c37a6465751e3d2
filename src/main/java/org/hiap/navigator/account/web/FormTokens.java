package org.hiap.navigator.account.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Tokens against forged forms: from the session, or, on the pages of an exercise that
 * someone takes part in as a guest, from the secret of the guest's pass. A guest has no
 * session that could end while the phone is in a pocket.
 */
final class FormTokens implements CsrfTokenRepository {

	private final CsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();

	private final GuestRequests guests;

	FormTokens(GuestRequests guests) {
		this.guests = guests;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return ofGuest(request).orElseGet(() -> this.ofSession.generateToken(request));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (ofGuest(request).isEmpty()) {
			this.ofSession.saveToken(token, request, response);
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return ofGuest(request).orElseGet(() -> this.ofSession.loadToken(request));
	}

	private Optional<CsrfToken> ofGuest(HttpServletRequest request) {
		return this.guests.secret(request)
			.filter((secret) -> !isSignedIn())
			.map((secret) -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", hash("form " + secret)));
	}

	/** A colleague's pages hold the form to sign out too, which no pass is good for. */
	private static boolean isSignedIn() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return who != null && who.getPrincipal() instanceof Viewer;
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
