package org.hiap.navigator.account.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.FormerAuthorities;
import org.hiap.navigator.account.Viewer;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Someone signed in learns only that the page is not there, unless it was a page of what
 * is part of their own authority now: then they are led to the page of that one. A form
 * that outlived its session leads to the sign-in page and from there back to where it
 * was.
 */
@Component
class AccessRefusals implements AccessDeniedHandler {

	private static final String AUTHORITIES = "/authorities/";

	private final FormerAuthorities authorities;

	AccessRefusals(FormerAuthorities authorities) {
		this.authorities = authorities;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		boolean signedIn = new AuthenticationTrustResolverImpl().isAuthenticated(who);
		if (refusal instanceof CsrfException) {
			if (signedIn) {
				response.sendError(HttpServletResponse.SC_FORBIDDEN);
			}
			else {
				response.sendRedirect(request.getContextPath() + "/sign-in?expired");
			}
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (request.getMethod().equals("GET") && path.startsWith(AUTHORITIES) && who != null
				&& who.getPrincipal() instanceof Viewer viewer && viewer.role().ofAnAuthority()) {
			String code = path.substring(AUTHORITIES.length()).replaceFirst("/.*", "");
			if (!viewer.belongsTo(code) && this.authorities.withFormer(viewer.authority()).contains(code)) {
				String rest = path.substring(AUTHORITIES.length() + code.length());
				response.sendRedirect(request.getContextPath() + AUTHORITIES + viewer.authority() + rest
						+ (request.getQueryString() != null ? "?" + request.getQueryString() : ""));
				return;
			}
		}
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

}
