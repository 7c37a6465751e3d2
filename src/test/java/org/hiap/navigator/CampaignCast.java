package org.hiap.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
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

import org.springframework.beans.factory.BeanFactory;

/** A reviewer and regions of its own, each with a lead, for a test of campaigns. */
public final class CampaignCast {

	/** Everybody's. */
	public static final String PASSWORD = "only for this campaign";

	/** Of the programme team. */
	public final Viewer reviewer;

	/** One for each region. */
	public final List<Viewer> leads = new ArrayList<>();

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final Accounts accounts;

	private final Campaigns campaigns;

	private final CampaignClosings closings;

	private final Rounds rounds;

	private final Responses responses;

	private final Agreements agreements;

	private final Submissions submissions;

	private final Framework framework;

	public CampaignCast(BeanFactory beans, int regions) {
		this.accounts = beans.getBean(Accounts.class);
		this.campaigns = beans.getBean(Campaigns.class);
		this.closings = beans.getBean(CampaignClosings.class);
		this.rounds = beans.getBean(Rounds.class);
		this.responses = beans.getBean(Responses.class);
		this.agreements = beans.getBean(Agreements.class);
		this.submissions = beans.getBean(Submissions.class);
		this.framework = beans.getBean(Frameworks.class).current();
		this.reviewer = person("reviewer", Role.REVIEWER, null);
		List<String> codes = List.of("eastfold", "farcoombe", "midhollow", "northvale", "southmere", "westmarch",
				"gmca", "wmca", "lcrca");
		Set<String> known = beans.getBean(Authorities.class)
			.all()
			.stream()
			.map((authority) -> authority.code())
			.collect(Collectors.toSet());
		codes.stream()
			.filter(known::contains)
			.limit(regions)
			.forEach((code) -> this.leads.add(person("lead", Role.LEAD, code)));
		if (this.leads.size() < regions) {
			throw new IllegalStateException("There are no " + regions + " regions among " + known);
		}
	}

	private Viewer person(String name, Role role, String region) {
		String email = name + "." + this.mark + "@" + ((region != null) ? region : "programme") + ".example";
		Accounts.Invited invited = this.accounts.invite(null, email, name + " " + this.mark, role, region)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		return new Viewer(invited.person().id(), email, name + " " + this.mark, role, region);
	}

	/** A campaign of some regions, due in twenty days. */
	public UUID open(List<Viewer> regions) {
		return this.campaigns.open(this.reviewer,
				new NewCampaign("Campaign " + UUID.randomUUID(), "To learn", this.framework.version(),
						Dates.today().plusDays(20),
						regions.stream().map(Viewer::authority).collect(Collectors.toSet())));
	}

	/** A region's round in a campaign. */
	public UUID round(UUID campaign, Viewer lead) {
		return this.campaigns.rounds(campaign)
			.stream()
			.filter((round) -> round.authorityCode().equals(lead.authority()))
			.findFirst()
			.orElseThrow()
			.assessmentId();
	}

	/** Answers everything with one level, agrees and submits. */
	public UUID submit(UUID campaign, Viewer lead, int level, Consent consent) {
		return submit(campaign, lead, level, consent, Set.of());
	}

	/** The same but for criteria that the region does not know. */
	public UUID submit(UUID campaign, Viewer lead, int level, Consent consent, Set<String> unknown) {
		UUID round = round(campaign, lead);
		this.rounds.answerAsLead(lead, round, null);
		for (Framework.Pillar pillar : this.framework.pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria()
				.forEach((criterion) -> answers.put(criterion.id(),
						unknown.contains(criterion.slug()) ? Answer.notKnown() : Answer.level(level)));
			this.responses.save(lead, round, pillar.slug(), 0, answers);
		}
		this.responses.finish(lead, round);
		this.agreements.confirmOnly(lead, round);
		this.submissions.submit(lead, round, this.submissions.check(lead, round).version(), consent, "Because.");
		return round;
	}

	public void accept(UUID round) {
		this.submissions.startReview(this.reviewer, round);
		this.submissions.accept(this.reviewer, round);
	}

	/** Submits with levels 1 to 5 in turn, and has everything accepted. */
	public UUID accepted(List<Viewer> regions) {
		UUID campaign = open(regions);
		for (int i = 0; i < regions.size(); i++) {
			accept(submit(campaign, regions.get(i), i % 5 + 1, (i % 2 == 0) ? Consent.COUNTED : Consent.NAMED));
		}
		return campaign;
	}

	public void close(UUID campaign) {
		if (!this.closings.close(this.reviewer, campaign, this.closings.check(campaign).seen())) {
			throw new IllegalStateException("Something moved");
		}
	}

	public Visitor visit(int port, Viewer viewer) {
		return Visitor.signedIn(port, viewer.email(), PASSWORD);
	}

}
