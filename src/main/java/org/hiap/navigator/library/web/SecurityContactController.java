package org.hiap.navigator.library.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.hiap.navigator.account.PublicAddress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells whoever finds a weakness whom to tell, in the form of RFC 9116. */
@Controller
class SecurityContactController {

	private static final Duration VALIDITY = Duration.ofDays(180);

	private final String contact;

	private final PublicAddress address;

	SecurityContactController(@Value("${navigator.contact:}") String contact, PublicAddress address) {
		this.contact = contact;
		this.address = address;
	}

	@GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	@ResponseBody
	String show() {
		Instant expires = Instant.now().plus(VALIDITY).truncatedTo(ChronoUnit.DAYS);
		return """
				Contact: %s
				Expires: %s
				Preferred-Languages: en
				Canonical: %s
				""".formatted(contact(), expires, this.address.of("/.well-known/security.txt"));
	}

	/** It has to be an address; the privacy page gives a contact in any form. */
	private String contact() {
		if (this.contact.matches("\\S+@\\S+")) {
			return "mailto:" + this.contact;
		}
		return this.contact.startsWith("https://") ? this.contact : this.address.of("/privacy");
	}

}
