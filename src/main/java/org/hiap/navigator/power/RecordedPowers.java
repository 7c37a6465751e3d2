package org.hiap.navigator.power;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an authority states about its levers now. */
public final class RecordedPowers {

	private final Map<String, PowerRecord> latest;

	RecordedPowers(List<PowerRecord> latest) {
		this.latest = latest.stream().collect(Collectors.toMap(PowerRecord::leverCode, Function.identity()));
	}

	/** What is stated about a lever. */
	public LeverPower of(String leverCode) {
		PowerRecord record = this.latest.get(leverCode);
		return (record != null) ? record.power() : LeverPower.NOT_RECORDED;
	}

	/** Whether anybody ever recorded anything about a lever. */
	public boolean has(String leverCode) {
		return this.latest.containsKey(leverCode);
	}

	/** How many of the levers are in a state. */
	public int count(Collection<String> leverCodes, PowerHeld held) {
		return (int) leverCodes.stream().filter((code) -> of(code).held() == held).count();
	}

	/** Rises with every record about one of these levers. */
	public int version(Collection<String> leverCodes) {
		return leverCodes.stream().filter(this::has).mapToInt(this::version).sum();
	}

	int version(String leverCode) {
		PowerRecord record = this.latest.get(leverCode);
		return (record != null) ? record.version() : 0;
	}

}
