package org.hiap.navigator.workshop;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What lets people into a room: 8 characters out of 30 that nobody mistakes for each
 * other, which are about 39 bits.
 *
 * @param text in capital letters, without spaces
 */
public record JoinCode(String text) {

	/** Without I, L, O, U, 0 and 1. */
	static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	static final int LENGTH = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	public JoinCode {
		if (!isOne(text)) {
			throw new IllegalArgumentException("Not a join code");
		}
	}

	static JoinCode random() {
		return new JoinCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((at) -> ALPHABET.substring(at, at + 1))
			.collect(Collectors.joining()));
	}

	/** What somebody typed, in small letters or with spaces as they like. */
	public static Optional<JoinCode> typed(String typed) {
		String text = typed.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
		return isOne(text) ? Optional.of(new JoinCode(text)) : Optional.empty();
	}

	/** In two groups, to be read out. */
	public String spaced() {
		return this.text.substring(0, LENGTH / 2) + " " + this.text.substring(LENGTH / 2);
	}

	private static boolean isOne(String text) {
		return text.length() == LENGTH && text.chars().allMatch((each) -> ALPHABET.indexOf(each) >= 0);
	}

}
