package org.hiap.navigator.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person set a password once, within seven days. Only a hash of the token is
 * stored, so that whoever reads the database cannot use it.
 */
@Entity
class OneTimeLink {

	static final Duration LIFETIME = Duration.ofDays(7);

	private static final SecureRandom RANDOM = new SecureRandom();

	@Id
	private String tokenHash;

	private UUID personId;

	private @Nullable UUID madeBy;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected OneTimeLink() {
	}

	OneTimeLink(String token, UUID personId, @Nullable UUID madeBy) {
		this.tokenHash = hash(token);
		this.personId = personId;
		this.madeBy = madeBy;
		this.expiresAt = Instant.now().plus(LIFETIME);
	}

	static String newToken() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	UUID personId() {
		return this.personId;
	}

	boolean isUsable() {
		return this.usedAt == null && Instant.now().isBefore(this.expiresAt);
	}

	void use() {
		this.usedAt = Instant.now();
	}

}
