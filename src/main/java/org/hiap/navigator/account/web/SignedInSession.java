package org.hiap.navigator.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Puts a person into the session, under a new session id and with a new form token. */
@Component
class SignedInSession {

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final HttpSessionRequestCache whereTheyWere = new HttpSessionRequestCache();

	/** Begins a session and returns where to go: the page asked for, or the home. */
	String begin(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		SavedRequest asked = this.whereTheyWere.getRequest(request, response);
		this.whereTheyWere.removeRequest(request, response);
		request.getSession();
		request.changeSessionId();
		new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
		keep(viewer, request, response);
		return (asked != null) ? pathOf(asked) : home(viewer);
	}

	/** Replaces what the session knows of the viewer. */
	void keep(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null,
				List.of(new SimpleGrantedAuthority(viewer.role().name()))));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/** The path alone: a saved host must not lead anyone elsewhere. */
	private static String pathOf(SavedRequest asked) {
		java.net.URI address = java.net.URI.create(asked.getRedirectUrl());
		String query = address.getRawQuery();
		return address.getRawPath() + ((query != null) ? "?" + query : "");
	}

	static String home(Viewer viewer) {
		return switch (viewer.role()) {
			case OFFICER, LEAD -> "/authorities/" + viewer.authority();
			case ADMINISTRATOR -> "/admin/people";
			case REVIEWER -> "/review";
		};
	}

}
