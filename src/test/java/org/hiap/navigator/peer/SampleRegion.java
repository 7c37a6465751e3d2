package org.hiap.navigator.peer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;

import org.springframework.beans.factory.BeanFactory;

/** A region of its own with a lead, which submits what a test needs. */
public final class SampleRegion {

	public static final String PASSWORD = "only for this region";

	public final String code = "r" + UUID.randomUUID().toString().substring(0, 8);

	public final String name;

	public final Viewer lead;

	private final Accounts accounts;

	private final Rounds rounds;

	private final Responses responses;

	private final Agreements agreements;

	private final Submissions submissions;

	private final Framework framework;

	private final Viewer reviewer;

	public SampleRegion(BeanFactory beans, String name) {
		this.name = name + " " + this.code;
		this.accounts = beans.getBean(Accounts.class);
		this.rounds = beans.getBean(Rounds.class);
		this.responses = beans.getBean(Responses.class);
		this.agreements = beans.getBean(Agreements.class);
		this.submissions = beans.getBean(Submissions.class);
		this.framework = beans.getBean(Frameworks.class).current();
		beans.getBean(Authorities.class).addSample(this.code, this.name);
		this.lead = person("Lead", Role.LEAD);
		this.reviewer = person("Reviewer", Role.REVIEWER);
	}

	/** A region that has submitted a level everywhere, and the programme accepted it. */
	public static SampleRegion accepted(BeanFactory beans, String name, int level, Consent consent) {
		SampleRegion region = new SampleRegion(beans, name);
		region.accept(region.submit((criterion) -> level, consent));
		return region;
	}

	Viewer person(String who, Role role) {
		String email = who.toLowerCase() + "@" + this.code + ".example";
		Accounts.Invited invited = this.accounts
			.invite(null, email, who + " " + this.code, role, role.ofAnAuthority() ? this.code : null)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		return new Viewer(invited.person().id(), email, invited.person().name(), role,
				invited.person().authorityCode());
	}

	/** Somebody of the programme, new with this region. */
	Viewer reviewer() {
		return this.reviewer;
	}

	UUID agree(ToIntFunction<String> levels) {
		UUID round = this.rounds.open(this.lead, NewRound.called("Round of " + this.code));
		this.rounds.answerAsLead(this.lead, round, null);
		for (Framework.Pillar pillar : this.framework.pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria()
				.forEach((criterion) -> answers.put(criterion.id(), Answer.level(levels.applyAsInt(criterion.slug()))));
			this.responses.save(this.lead, round, pillar.slug(), 0, answers);
		}
		this.responses.finish(this.lead, round);
		this.agreements.confirmOnly(this.lead, round);
		return round;
	}

	UUID submit(ToIntFunction<String> levels, Consent consent) {
		UUID round = agree(levels);
		this.submissions.submit(this.lead, round, this.submissions.check(this.lead, round).version(), consent,
				"Papers of an invented board");
		return round;
	}

	void accept(UUID round) {
		this.submissions.startReview(this.reviewer, round);
		this.submissions.accept(this.reviewer, round);
	}

	void share(UUID round, Consent consent) {
		this.submissions.share(this.lead, round, this.submissions.sharing(this.lead, round).orElseThrow().number(),
				consent);
	}

	/** The newest round. */
	UUID round(Peers peers) {
		return peers.of(this.lead, this.code).orElseThrow().region().result().of().assessmentId();
	}

}
