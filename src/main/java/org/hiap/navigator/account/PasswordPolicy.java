package org.hiap.navigator.account;

import java.util.List;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted: 12 to 256 characters of any kind, not among those that a
 * guesser tries first. Judged offline, with the common-password lists of zxcvbn.
 */
@Component
class PasswordPolicy {

	static final int SHORTEST = 12;

	static final int LONGEST = 256;

	/** zxcvbn's scale is 0 to 4; 0 and 1 fall to fewer than a million guesses. */
	private static final int LOWEST_SCORE = 2;

	/** Judging gets slow with length, and what follows cannot make a password weaker. */
	private static final int JUDGED_LENGTH = 64;

	private final Zxcvbn zxcvbn = new Zxcvbn();

	/**
	 * Judges a password.
	 * @return the message key of what is wrong with it, or null when it is accepted
	 */
	@Nullable String objectionTo(String password, List<String> known) {
		if (password.length() < SHORTEST) {
			return "account.password.short";
		}
		if (password.length() > LONGEST) {
			return "account.password.long";
		}
		String judged = password.substring(0, Math.min(JUDGED_LENGTH, password.length()));
		if (this.zxcvbn.measure(judged, known).getScore() < LOWEST_SCORE) {
			return "account.password.common";
		}
		return null;
	}

}
