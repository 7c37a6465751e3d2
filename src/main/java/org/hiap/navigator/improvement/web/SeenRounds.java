package org.hiap.navigator.improvement.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionOwner;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Owners;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Gathers what the pages of actions need to know of rounds and people. */
@Component
class SeenRounds {

	private final Assessments assessments;

	private final Agreements agreements;

	private final Frameworks frameworks;

	private final Accounts accounts;

	private final Authorities authorities;

	private final Words words;

	SeenRounds(Assessments assessments, Agreements agreements, Frameworks frameworks, Accounts accounts,
			Authorities authorities, Words words) {
		this.assessments = assessments;
		this.agreements = agreements;
		this.frameworks = frameworks;
		this.accounts = accounts;
		this.authorities = authorities;
		this.words = words;
	}

	/** A round of the viewer's authority. */
	Round get(Viewer viewer, UUID id) {
		Assessment assessment = this.assessments.get(viewer, id);
		return new Round(assessment, this.frameworks.version(assessment.frameworkVersion()),
				assessment.isAgreed() ? this.agreements.results(viewer, id) : null);
	}

	/** Actions as seen from a round, with the rounds they were planned in. */
	Sight sight(Viewer viewer, Round from, Collection<ImprovementAction> actions) {
		Map<UUID, Round> rounds = new HashMap<>(Map.of(from.id(), from));
		actions.forEach((action) -> rounds.computeIfAbsent(action.assessmentId(), (id) -> get(viewer, id)));
		return new Sight(from, rounds, owners(viewer, null), Dates.today(), this.words);
	}

	/** Who of the viewer's authority can own an action; the present owner can stay. */
	Owners owners(Viewer viewer, @Nullable ActionOwner current) {
		return new Owners(this.accounts.peopleOf(viewer.authority()), this.authorities.teamsOf(viewer.authority()),
				current, this.words);
	}

}
