package org.hiap.navigator.workshop.web;

import java.security.SecureRandom;

import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** Friendly names for people who do not want to give one, such as "Quiet Heron". */
@Component
class GuestNames {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Words words;

	GuestNames(Words words) {
		this.words = words;
	}

	String any() {
		return one("workshop.names.first") + " " + one("workshop.names.second");
	}

	private String one(String key) {
		String[] names = this.words.of(key).split(", ");
		return names[RANDOM.nextInt(names.length)];
	}

}
