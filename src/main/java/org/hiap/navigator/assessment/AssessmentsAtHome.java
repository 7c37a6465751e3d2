package org.hiap.navigator.assessment;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The assessments on an authority's home page. */
@Component
@Order(1)
class AssessmentsAtHome implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final Assessments assessments;

	private final Words words;

	AssessmentsAtHome(Assessments assessments, Words words) {
		this.assessments = assessments;
		this.words = words;
	}

	@Override
	public String key() {
		return "assessments";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/assessments";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		return this.assessments.newest(authorityCode, MOST).stream().map(this::task).toList();
	}

	private Task task(Assessment assessment) {
		String hint = this.words.of("assessment.opened-on", Dates.day(assessment.openedAt()));
		String href = "/assessments/" + assessment.id();
		return assessment.isAgreed()
				? new Task(assessment.name(), hint, href + "/results", this.words.of("assessment.state.AGREED"), null)
				: new Task(assessment.name(), hint, href, this.words.of("assessment.state.OPEN"), "light-blue");
	}

}
