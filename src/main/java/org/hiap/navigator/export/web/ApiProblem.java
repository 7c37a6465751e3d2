package org.hiap.navigator.export.web;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is wrong with a request of another program, in the form of RFC 9457. */
record ApiProblem(String type, String title, int status, String detail) {

	static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	static ApiProblem of(HttpStatus status, String detail) {
		return new ApiProblem("about:blank", status.getReasonPhrase(), status.value(), detail);
	}

	ResponseEntity<Object> answer() {
		return ResponseEntity.status(this.status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.body(this);
	}

}
