package org.hiap.navigator.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The assessments on an authority's home page: first what the viewer is asked to answer,
 * with how long it takes, then the newest others.
 */
@Component
@Order(1)
class AssessmentsAtHome implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final Assessments assessments;

	private final Responses responses;

	private final Frameworks frameworks;

	private final Words words;

	AssessmentsAtHome(Assessments assessments, Responses responses, Frameworks frameworks, Words words) {
		this.assessments = assessments;
		this.responses = responses;
		this.frameworks = frameworks;
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
		List<OwnAnswers> asked = this.responses.open(viewer);
		Set<UUID> shown = asked.stream().map(OwnAnswers::id).collect(Collectors.toSet());
		List<Task> tasks = new ArrayList<>(asked.stream().map(this::asked).toList());
		this.assessments.newest(authorityCode, MOST)
			.stream()
			.filter((assessment) -> !shown.contains(assessment.id()))
			.map(this::other)
			.forEach(tasks::add);
		return tasks.stream().limit(MOST).toList();
	}

	private Task asked(OwnAnswers own) {
		Assessment assessment = own.assessment();
		int left = this.frameworks.version(own.frameworkVersion()).criteria().size() - own.answered();
		String hint = (own.finished() ? this.words.of("home.assessments.finished")
				: this.words.of("home.assessments.asked", left)) + until(assessment);
		String href = "/assessments/" + assessment.id();
		return own.finished() ? new Task(assessment.name(), hint, href, this.words.of("status.completed"), null)
				: (own.answered() > 0)
						? new Task(assessment.name(), hint, href, this.words.of("status.in-progress"), "light-blue")
						: new Task(assessment.name(), hint, href, this.words.of("status.not-started"), "blue");
	}

	private Task other(Assessment assessment) {
		String hint = this.words.of("assessment.opened-on", Dates.day(assessment.openedAt()))
				+ (assessment.isOpen() ? until(assessment) : "");
		return new Task(assessment.name(), hint, "/assessments/" + assessment.id(),
				this.words.of("assessment.state." + assessment.state().name()),
				assessment.isAgreed() ? null : "light-blue");
	}

	private String until(Assessment assessment) {
		return (assessment.deadline() != null) ? " " + this.words.of("round.until", Dates.day(assessment.deadline()))
				: "";
	}

}
