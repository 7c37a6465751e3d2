package org.hiap.navigator.export.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.govuk.Words;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers a program in its own language where people get an error page: routes that are
 * none, methods that are not allowed, faults.
 */
@Component
@FilterRegistration(dispatcherTypes = DispatcherType.ERROR)
class ApiProblemFilter extends HttpFilter {

	private final transient Words words;

	private final transient JsonMapper mapper;

	ApiProblemFilter(Words words, JsonMapper mapper) {
		this.words = words;
		this.mapper = mapper;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
			chain.doFilter(request, response);
			return;
		}
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		status = (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
		String detail = this.words.ofOrNull("api.problem." + status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		byte[] body = this.mapper.writeValueAsBytes(ApiProblem.of(status, (detail != null) ? detail
				: this.words.of(status.is5xxServerError() ? "api.problem.500" : "api.problem.400")));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
