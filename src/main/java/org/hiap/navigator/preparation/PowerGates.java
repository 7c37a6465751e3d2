package org.hiap.navigator.preparation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.Powers;
import org.hiap.navigator.power.RecordedPowers;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;

import org.springframework.stereotype.Component;

/** Finds what an authority recorded about the powers its options need. */
@Component
public class PowerGates {

	private final Powers powers;

	private final Library library;

	private final Words words;

	PowerGates(Powers powers, Library library, Words words) {
		this.powers = powers;
		this.library = library;
		this.words = words;
	}

	/**
	 * The gates of an exercise's options.
	 * @param offered what the library offers of its kind
	 */
	public Gates of(Exercise exercise, List<LibraryOption> offered) {
		RecordedPowers recorded = this.powers.of(exercise.authorityCode());
		Map<String, String> names = this.library.levers().stream().collect(Collectors.toMap(Lever::code, Lever::name));
		return new Gates(
				offered.stream()
					.collect(Collectors.toMap(LibraryOption::code, (option) -> gate(option, recorded, names))),
				gate(PowerHeld.NOT_RECORDED, List.of(), List.of()));
	}

	/**
	 * The gates by the code of the library's entry.
	 *
	 * @param ofOwn the gate of every own option, about which nothing is recorded
	 */
	public record Gates(Map<String, PowerGate> byCode, PowerGate ofOwn) {

		public PowerGate of(String code) {
			return this.byCode.getOrDefault(code, this.ofOwn);
		}

		public PowerGate of(Option option) {
			return option.libraryCode().map(this::of).orElse(this.ofOwn);
		}

	}

	private PowerGate gate(LibraryOption option, RecordedPowers recorded, Map<String, String> names) {
		List<PowerHeld> states = option.leverCodes().stream().map((code) -> recorded.of(code).held()).toList();
		List<String> notHeld = option.leverCodes()
			.stream()
			.filter((code) -> recorded.of(code).held() == PowerHeld.NOT_HELD)
			.map((code) -> names.getOrDefault(code, code))
			.toList();
		if (option.kind() != LibraryOption.Kind.OPPORTUNITY) {
			return gate(states.getFirst(), states, notHeld);
		}
		if (states.stream().allMatch((state) -> state == PowerHeld.NOT_RECORDED)) {
			return gate(PowerHeld.NOT_RECORDED, states, notHeld);
		}
		return new PowerGate(states, this.words.of("exercise.gate.levers", count(states, PowerHeld.HELD), states.size(),
				count(states, PowerHeld.SHARED)), "grey", notHeld);
	}

	private PowerGate gate(PowerHeld held, List<PowerHeld> states, List<String> notHeld) {
		return new PowerGate(states, this.words.of("power.held." + held), held.colour(), notHeld);
	}

	private static long count(List<PowerHeld> states, PowerHeld held) {
		return states.stream().filter((state) -> state == held).count();
	}

}
