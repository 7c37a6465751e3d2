package org.hiap.navigator.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.campaign.CampaignClosings;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.NewCampaign;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** A closed campaign with its comparison and an open one, over the invented regions. */
@Component
@Conditional(EvaluationMode.class)
class SampleCampaigns {

	/**
	 * About how strong the regions are in each pillar, before they are made to differ.
	 */
	private static final List<Integer> USUAL = List.of(3, 3, 3, 2, 2);

	private final Campaigns campaigns;

	private final CampaignClosings closings;

	private final Rounds rounds;

	private final Responses responses;

	private final Agreements agreements;

	private final Submissions submissions;

	private final Frameworks frameworks;

	SampleCampaigns(Campaigns campaigns, CampaignClosings closings, Rounds rounds, Responses responses,
			Agreements agreements, Submissions submissions, Frameworks frameworks) {
		this.campaigns = campaigns;
		this.closings = closings;
		this.rounds = rounds;
		this.responses = responses;
		this.agreements = agreements;
		this.submissions = submissions;
		this.frameworks = frameworks;
	}

	/** Six accepted regions that all agreed to count: just enough for a comparison. */
	void closed(Viewer reviewer, List<Viewer> leads) {
		UUID id = this.campaigns.open(reviewer,
				new NewCampaign("Baseline (invented)", "To see where each of our invented regions starts from.",
						this.frameworks.current().version(), Dates.today(), codes(leads)));
		for (int region = 0; region < leads.size(); region++) {
			Viewer lead = leads.get(region);
			UUID round = round(id, lead);
			answerAll(lead, round, region);
			submit(lead, round, (region % 2 == 0) ? Consent.COUNTED : Consent.NAMED);
			this.submissions.startReview(reviewer, round);
			this.submissions.accept(reviewer, round);
		}
		this.closings.close(reviewer, id, this.closings.check(id).seen());
	}

	/** One in which the regions are at different points. */
	void open(Viewer reviewer, List<Viewer> leads) {
		UUID id = this.campaigns.open(reviewer,
				new NewCampaign("One year on (invented)", "To see what a year of work has changed.",
						this.frameworks.current().version(), Dates.today().plusDays(10), codes(leads)));
		Viewer submitted = leads.get(3);
		answerAll(submitted, round(id, submitted), 1);
		submit(submitted, round(id, submitted), Consent.COUNTED);
		Viewer agreed = leads.get(4);
		answerAll(agreed, round(id, agreed), 5);
		Viewer begun = leads.get(2);
		this.rounds.answerAsLead(begun, round(id, begun), null);
		this.campaigns.extend(reviewer, id, round(id, leads.get(5)), Dates.today().plusDays(38),
				"A new (invented) mayor takes office this month.");
	}

	private static Set<String> codes(List<Viewer> leads) {
		return leads.stream().map(Viewer::authority).collect(Collectors.toSet());
	}

	private UUID round(UUID campaign, Viewer lead) {
		return this.campaigns.rounds(campaign)
			.stream()
			.filter((round) -> round.authorityCode().equals(lead.authority()))
			.findFirst()
			.orElseThrow()
			.assessmentId();
	}

	/** One of the regions does not know one thing, which then cannot be shown. */
	private void answerAll(Viewer lead, UUID round, int region) {
		this.rounds.answerAsLead(lead, round, null);
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		for (int i = 0; i < pillars.size(); i++) {
			Map<Integer, Answer> answers = new HashMap<>();
			List<Framework.Criterion> criteria = new ArrayList<>(pillars.get(i).criteria());
			for (int j = 0; j < criteria.size(); j++) {
				boolean unknown = region == 5 && i == pillars.size() - 1 && j == 1;
				answers.put(criteria.get(j).id(), unknown ? Answer.notKnown() : Answer.level(level(region, i, j)));
			}
			this.responses.save(lead, round, pillars.get(i).slug(), 0, answers);
		}
		this.responses.finish(lead, round);
		this.agreements.confirmOnly(lead, round);
	}

	private static int level(int region, int pillar, int criterion) {
		int apart = (region * 2 + pillar) % 5 - 2;
		int here = (region * 3 + criterion * 2 + pillar) % 3 - 1;
		return Math.clamp(USUAL.get(pillar % USUAL.size()) + (apart + 1) / 2 + here, 1, 5);
	}

	private void submit(Viewer lead, UUID round, Consent consent) {
		this.submissions.submit(lead, round, this.submissions.check(lead, round).version(), consent,
				"What our invented board has seen bears these levels out.");
	}

}
