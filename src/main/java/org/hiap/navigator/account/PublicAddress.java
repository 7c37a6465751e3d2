package org.hiap.navigator.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach the application, as configured: links that leave
 * the page are built from it and never from a request's Host header.
 */
@Component
public class PublicAddress {

	private final String base;

	PublicAddress(@Value("${navigator.public-address:http://localhost:${server.port:8080}}") String base) {
		this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
	}

	/** The full address of a path that begins with a slash. */
	public String of(String path) {
		return this.base + path;
	}

}
