package org.hiap.navigator.power;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * What somebody recorded about one lever of an authority at one time; never changed
 * afterwards.
 */
@Entity
public class PowerRecord {

	@EmbeddedId
	private Key key;

	@Embedded
	private LeverPower power;

	private UUID recordedBy;

	private Instant recordedAt;

	/** The records of a lever count from 1. */
	@Embeddable
	record Key(String authorityCode, String leverCode, int version) implements Serializable {
	}

	@SuppressWarnings("NullAway.Init")
	protected PowerRecord() {
	}

	PowerRecord(String authorityCode, String leverCode, int version, LeverPower power, UUID recordedBy) {
		this.key = new Key(authorityCode, leverCode, version);
		this.power = power;
		this.recordedBy = recordedBy;
		this.recordedAt = Instant.now();
	}

	public String leverCode() {
		return this.key.leverCode();
	}

	public LeverPower power() {
		return this.power;
	}

	boolean isOf(String authorityCode) {
		return this.key.authorityCode().equals(authorityCode);
	}

	/** The person who recorded it. */
	public UUID recordedBy() {
		return this.recordedBy;
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

	int version() {
		return this.key.version();
	}

}
