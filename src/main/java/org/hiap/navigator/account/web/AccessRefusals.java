package org.hiap.navigator.account.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.FormerAuthorities;
import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

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

	private static final Pattern AUTHORITY_PAGE = Pattern.compile("/authorities/([^/]+)(.*)");

	private final FormerAuthorities authorities;

	AccessRefusals(FormerAuthorities authorities) {
		this.authorities = authorities;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (!(refusal instanceof CsrfException)) {
			Optional<String> moved = successorsPage(request, who);
			if (moved.isPresent()) {
				response.sendRedirect(request.getContextPath() + moved.get());
			}
			else {
				response.sendError(HttpServletResponse.SC_NOT_FOUND);
			}
		}
		else if (new AuthenticationTrustResolverImpl().isAuthenticated(who)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/sign-in?expired");
		}
	}

	private Optional<String> successorsPage(HttpServletRequest request, @Nullable Authentication who) {
		Matcher page = AUTHORITY_PAGE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		if (!request.getMethod().equals("GET") || !page.matches() || who == null
				|| !(who.getPrincipal() instanceof Viewer viewer) || !viewer.role().ofAnAuthority()) {
			return Optional.empty();
		}
		String code = page.group(1);
		if (viewer.belongsTo(code) || !this.authorities.withFormer(viewer.authority()).contains(code)) {
			return Optional.empty();
		}
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return Optional.of("/authorities/" + viewer.authority() + page.group(2) + query);
	}

}
