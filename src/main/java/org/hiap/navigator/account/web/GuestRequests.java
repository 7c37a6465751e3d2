package org.hiap.navigator.account.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.hiap.navigator.account.GuestPass;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.stereotype.Component;

/** Requests for the pages of one exercise by someone who joined it as a guest. */
@Component
class GuestRequests {

	private final PathPatternRequestMatcher exercises = PathPatternRequestMatcher.withDefaults()
		.matcher("/exercises/{id}/**");

	private final GuestPass pass;

	GuestRequests(GuestPass pass) {
		this.pass = pass;
	}

	/** The secret of the guest's pass; none for any other request. */
	Optional<String> secret(HttpServletRequest request) {
		MatchResult match = this.exercises.matcher(request);
		return match.isMatch() ? this.pass.in(request, match.getVariables().get("id")) : Optional.empty();
	}

}
