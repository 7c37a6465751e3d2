package org.hiap.navigator.power.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.Powers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far an authority is with recording its powers, on its home page. */
@Component
@Order(30)
class PowersAtHome implements AuthorityHomeSection {

	private final Powers powers;

	private final Library library;

	private final Words words;

	PowersAtHome(Powers powers, Library library, Words words) {
		this.powers = powers;
		this.library = library;
		this.words = words;
	}

	@Override
	public String key() {
		return "powers";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/powers";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		List<String> levers = this.library.levers().stream().map(Lever::code).toList();
		int recorded = levers.size() - this.powers.of(authorityCode).count(levers, PowerHeld.NOT_RECORDED);
		if (recorded == 0) {
			return List.of();
		}
		boolean all = recorded == levers.size();
		return List.of(new Task(this.words.of("power.title"), this.words.of("power.recorded", recorded, levers.size()),
				href(authorityCode), this.words.of(all ? "status.completed" : "status.in-progress"),
				all ? null : "light-blue"));
	}

}
