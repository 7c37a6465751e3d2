package org.hiap.navigator.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One authority's round with one framework version, answered by one respondent. */
@Entity
public class Assessment {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 100;

	@Id
	private UUID id;

	private String authorityCode;

	private int frameworkVersion;

	private String name;

	@Enumerated(EnumType.STRING)
	private AssessmentState state;

	private UUID respondentId;

	private Instant openedAt;

	private @Nullable Instant agreedAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Assessment() {
	}

	Assessment(String authorityCode, int frameworkVersion, String name, UUID respondentId) {
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.frameworkVersion = frameworkVersion;
		this.name = name.strip();
		this.state = AssessmentState.OPEN;
		this.respondentId = respondentId;
		this.openedAt = Instant.now();
	}

	public UUID id() {
		return this.id;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	public int frameworkVersion() {
		return this.frameworkVersion;
	}

	public String name() {
		return this.name;
	}

	public boolean isAgreed() {
		return this.state == AssessmentState.AGREED;
	}

	public UUID respondentId() {
		return this.respondentId;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** When the levels were agreed, or null before. */
	public @Nullable Instant agreedAt() {
		return this.agreedAt;
	}

	void agree() {
		if (isAgreed()) {
			throw new IllegalStateException("The levels of assessment " + this.id + " are agreed already");
		}
		this.state = AssessmentState.AGREED;
		this.agreedAt = Instant.now();
	}

}
