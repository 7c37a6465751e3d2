package org.hiap.navigator.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Agreements.Recorded;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Responses;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;

/** Rounds of one sample region with new people, made through the application's doors. */
final class SampleRound {

	static final String PASSWORD = "only for this round";

	final Viewer lead;

	final Viewer reviewer;

	final Framework framework;

	private final String region;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final Accounts accounts;

	private final Authorities authorities;

	private final Rounds rounds;

	private final Responses responses;

	private final Agreements agreements;

	SampleRound(BeanFactory beans, String region) {
		this.region = region;
		this.accounts = beans.getBean(Accounts.class);
		this.authorities = beans.getBean(Authorities.class);
		this.rounds = beans.getBean(Rounds.class);
		this.responses = beans.getBean(Responses.class);
		this.agreements = beans.getBean(Agreements.class);
		this.framework = beans.getBean(Frameworks.class).current();
		this.lead = person("Lead", Role.LEAD);
		this.reviewer = person("Reviewer", Role.REVIEWER);
	}

	/** Somebody new, of the region unless the role belongs to none. */
	Viewer person(String name, Role role) {
		String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + this.mark + "@" + this.region
				+ ".example";
		String authority = role.ofAnAuthority() ? this.region : null;
		Accounts.Invited invited = this.accounts.invite(null, email, name + " " + this.mark, role, authority)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		Person person = invited.person();
		return new Viewer(person.id(), person.email(), person.name(), role, authority);
	}

	UUID team(String name) {
		return this.authorities.addTeam(this.lead, name + " " + this.mark).orElseThrow().id();
	}

	UUID open(Answering answering, boolean named) {
		return this.rounds.open(this.lead, new NewRound("Round " + this.mark, "To learn", null, answering, named));
	}

	void ask(UUID round, Viewer person, @Nullable UUID team) {
		if (person.equals(this.lead)) {
			this.rounds.answerAsLead(this.lead, round, team);
		}
		else {
			this.rounds.invite(this.lead, round, List.of(person.id()), List.of(), team);
		}
	}

	/** The same answer to every criterion. */
	void answer(UUID round, Viewer person, Answer answer) {
		for (Framework.Pillar pillar : this.framework.pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), answer));
			this.responses.save(person, round, pillar.slug(), 0, answers);
		}
		this.responses.finish(person, round);
	}

	/** Closes the round, records a level for every criterion and concludes. */
	void agree(UUID round, int level) {
		this.rounds.close(this.lead, round, null);
		for (Framework.Pillar pillar : this.framework.pillars()) {
			for (Framework.Criterion criterion : pillar.criteria()) {
				decide(round, pillar, criterion, level, null, 0);
			}
		}
		this.agreements.conclude(this.lead, round);
	}

	void conclude(UUID round) {
		this.rounds.close(this.lead, round, null);
		this.agreements.conclude(this.lead, round);
	}

	Recorded decide(UUID round, Framework.Pillar pillar, Framework.Criterion criterion, int level,
			@Nullable String reason, int version) {
		return this.agreements.record(this.lead, round, pillar.slug(), criterion.id(),
				new Decision(AnswerKind.LEVEL, level, reason, null, version));
	}

	/** A round that two colleagues of the lead answered with level 3 and agreed on. */
	UUID agreed() {
		UUID round = open(Answering.INDIVIDUAL, false);
		for (int i = 0; i < 2; i++) {
			Viewer colleague = person("Colleague " + UUID.randomUUID().toString().substring(0, 8), Role.OFFICER);
			ask(round, colleague, null);
			answer(round, colleague, Answer.level(3));
		}
		agree(round, 3);
		return round;
	}

}
