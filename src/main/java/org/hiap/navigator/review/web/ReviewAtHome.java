package org.hiap.navigator.review.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarifications;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions of the programme that wait for an answer, on an authority's home page. */
@Component
@Order(1)
class ReviewAtHome implements AuthorityHomeSection {

	private final Clarifications clarifications;

	private final Words words;

	ReviewAtHome(Clarifications clarifications, Words words) {
		this.clarifications = clarifications;
		this.words = words;
	}

	@Override
	public String key() {
		return "clarifications";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/assessments";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		return this.clarifications.waitingFor(authorityCode)
			.stream()
			.map((waiting) -> new Task(waiting.round(), null,
					"/assessments/" + waiting.assessmentId() + "/clarifications",
					this.words.of("clarifications.waiting", waiting.threads()), "yellow"))
			.toList();
	}

	@Override
	public boolean standsEmpty() {
		return false;
	}

}
