package org.hiap.navigator.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.hiap.navigator.account.AccessRule;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;

/**
 * Asks the access table before every request. Pages for anyone are let through without
 * looking at the session. Objects behind an id are looked up by the door that owns them,
 * which answers only for the viewer's own authority or the guest's own exercise.
 */
final class AccessGuard implements AuthorizationManager<RequestAuthorizationContext> {

	private record Entry(PathPatternRequestMatcher matcher, AccessRule rule) {
	}

	private final List<Entry> entries = new ArrayList<>();

	private final GuestRequests guests;

	AccessGuard(AccessTable table, GuestRequests guests) {
		this.guests = guests;
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		for (AccessRule rule : table.rules()) {
			this.entries.add(new Entry(paths.matcher(rule.path()), rule));
		}
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		return match(context.getRequest(),
				(rule, code) -> new AuthorizationDecision(
						allows(rule, code, authentication) || allowsGuest(rule, context.getRequest())),
				new AuthorizationDecision(false));
	}

	/** Whether the table knows the request's route at all. */
	boolean knows(HttpServletRequest request) {
		return match(request, (rule, code) -> true, false);
	}

	private <T> T match(HttpServletRequest request, BiFunction<AccessRule, @Nullable String, T> then, T otherwise) {
		String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
		for (Entry entry : this.entries) {
			if (entry.rule().method().name().equals(method)) {
				MatchResult match = entry.matcher().matcher(request);
				if (match.isMatch()) {
					return then.apply(entry.rule(), match.getVariables().get("code"));
				}
			}
		}
		return otherwise;
	}

	private boolean allowsGuest(AccessRule rule, HttpServletRequest request) {
		return rule.guest() && this.guests.secret(request).isPresent();
	}

	private static boolean allows(AccessRule rule, @Nullable String code,
			Supplier<? extends @Nullable Authentication> authentication) {
		if (rule.anyone()) {
			return true;
		}
		Authentication who = authentication.get();
		return who != null && who.getPrincipal() instanceof Viewer viewer && rule.allows(viewer, code);
	}

}
