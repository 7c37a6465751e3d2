package org.hiap.navigator.govuk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong in words a person can act on; never what the program says. */
@Component
@Order(0)
class ErrorPages implements ErrorViewResolver {

	private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 500, 503);

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		int code = status.value();
		int worded = WORDED.contains(code) ? code : status.is5xxServerError() ? 500 : 400;
		Map<String, Object> printed = new HashMap<>();
		printed.put("key", worded);
		return new ModelAndView("error", printed, status);
	}

}
