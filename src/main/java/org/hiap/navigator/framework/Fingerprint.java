package org.hiap.navigator.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether texts are those that somebody read. */
final class Fingerprint {

	private Fingerprint() {
	}

	static String of(String first, List<String> others) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(first.getBytes(StandardCharsets.UTF_8));
			for (String other : others) {
				digest.update((byte) 0);
				digest.update(other.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
