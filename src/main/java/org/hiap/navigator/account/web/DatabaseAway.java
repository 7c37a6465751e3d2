package org.hiap.navigator.account.web;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.govuk.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the service is away for a moment, and not that it failed, when the database
 * cannot be reached or has no connection to spare. Outside all other filters, because
 * sessions are in the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

	private static final String SECONDS_UNTIL_ANOTHER_TRY = "30";

	private final Words words;

	DatabaseAway(Words words) {
		this.words = words;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isOfTheDatabase(ex)) {
				throw ex;
			}
			log.warn("The database gave no connection: {}", ex.toString());
			response.reset();
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ANOTHER_TRY);
			if (request.getRequestURI().startsWith("/api/")) {
				response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
				return;
			}
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			LastResortPage.prepare(response);
			response.getWriter().write(LastResortPage.page("error.503", this.words));
		}
	}

	private static boolean isOfTheDatabase(Throwable failure) {
		return Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.anyMatch((each) -> each instanceof CannotCreateTransactionException
					|| each instanceof DataAccessResourceFailureException);
	}

}
