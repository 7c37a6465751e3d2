package org.hiap.navigator.power.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.Powers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an authority has recorded about all levers. */
@Controller
class PowersController {

	private final Powers powers;

	private final Authorities authorities;

	private final Library library;

	private final Words words;

	PowersController(Powers powers, Authorities authorities, Library library, Words words) {
		this.powers = powers;
		this.authorities = authorities;
		this.library = library;
		this.words = words;
	}

	@GetMapping("/authorities/{code}/powers")
	String list(@PathVariable String code, @RequestParam(defaultValue = "") String power,
			@RequestParam(defaultValue = "") String function, Model model) {
		List<DevolvedFunction> functions = this.authorities.functions();
		Map<String, List<Lever>> levers = this.library.leversByFunction();
		Optional<PowerHeld> held = Arrays.stream(PowerHeld.values())
			.filter((each) -> each.name().equals(power))
			.findFirst();
		Optional<DevolvedFunction> field = functions.stream()
			.filter((each) -> each.slug().equals(function))
			.findFirst();
		model.addAttribute("page", PowersPage.of(this.authorities.get(code), functions, levers, this.powers.of(code),
				held.orElse(null), field.orElse(null), this.words));
		return "power/powers";
	}

}
