package org.hiap.navigator.power;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Mergers;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to what authorities record about their levers. */
@Service
@Transactional(readOnly = true)
public class Powers {

	private final PowerRecords records;

	private final Library library;

	private final Authorities authorities;

	private final Mergers mergers;

	private final AuditTrail audit;

	Powers(PowerRecords records, Library library, Authorities authorities, Mergers mergers, AuditTrail audit) {
		this.records = records;
		this.library = library;
		this.authorities = authorities;
		this.mergers = mergers;
		this.audit = audit;
	}

	/**
	 * What an authority states about its levers now. Of a lever it has said nothing of
	 * itself, what one that was merged into it said last still stands.
	 */
	public RecordedPowers of(String authorityCode) {
		Map<String, PowerRecord> latest = new TreeMap<>();
		for (String code : this.mergers.withFormer(authorityCode)) {
			this.records.latest(code)
				.forEach((record) -> latest.merge(record.leverCode(), record,
						(one, other) -> one.isOf(authorityCode) || one.recordedAt().isAfter(other.recordedAt()) ? one
								: other));
		}
		return new RecordedPowers(List.copyOf(latest.values()));
	}

	/**
	 * Everything an authority, and those merged into it, ever recorded about these
	 * levers, newest first.
	 */
	public List<PowerRecord> history(String authorityCode, Collection<String> leverCodes) {
		return this.records.history(this.mergers.withFormer(authorityCode), leverCodes);
	}

	/**
	 * Records what the viewer's authority states about some levers; what it states
	 * already is not recorded again.
	 * @param version of these levers together, as last seen
	 * @param powers by the lever's code
	 * @return false when one of them was recorded meanwhile; then nothing is stored
	 * @throws NotFoundException when one of them is not a lever
	 */
	@Transactional
	public boolean record(Viewer viewer, int version, Map<String, LeverPower> powers) {
		String authority = this.authorities.getAlone(viewer.authority()).code();
		if (!this.library.levers().stream().map(Lever::code).collect(Collectors.toSet()).containsAll(powers.keySet())) {
			throw new NotFoundException();
		}
		RecordedPowers now = of(authority);
		Map<String, LeverPower> changed = new TreeMap<>(powers);
		changed.entrySet().removeIf((each) -> each.getValue().equals(now.of(each.getKey())));
		if (changed.isEmpty()) {
			return true;
		}
		if (now.version(powers.keySet()) != version) {
			return false;
		}
		changed.forEach((lever, power) -> this.records
			.save(new PowerRecord(authority, lever, now.version(lever) + 1, power, viewer.id())));
		this.audit.record(viewer.id(), "recorded powers of",
				"authority " + authority + ": " + String.join(", ", changed.keySet()));
		return true;
	}

}
