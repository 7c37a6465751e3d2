package org.hiap.navigator.editing.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads from an address an entry once had to the one it has now, and says so when it was
 * withdrawn.
 */
@Component
class FormerAddresses implements HandlerExceptionResolver, Ordered {

	private final Editing editing;

	private final Catalogue catalogue;

	FormerAddresses(Editing editing, Catalogue catalogue) {
		this.editing = editing;
		this.catalogue = catalogue;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!(ex instanceof NotFoundException) || !request.getRequestURI().startsWith("/library/")) {
			return null;
		}
		String path = request.getRequestURI();
		for (Kind kind : this.editing.kinds()) {
			String address = kind.address();
			if (address != null && path.startsWith(address)) {
				String slug = path.substring(address.length());
				return this.catalogue.formerly(kind.name(), slug)
					.map((moved) -> lead(moved, address, slug, response))
					.orElse(null);
			}
		}
		return null;
	}

	private static @Nullable ModelAndView lead(Catalogue.Moved moved, String address, String slug,
			HttpServletResponse response) {
		if (moved.withdrawn()) {
			return new ModelAndView("editing/gone", Map.of("withdrawn", moved.title()), HttpStatus.GONE);
		}
		if (moved.slug().equals(slug)) {
			return null;
		}
		response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
		response.setHeader(HttpHeaders.LOCATION, address + moved.slug());
		return new ModelAndView();
	}

}
