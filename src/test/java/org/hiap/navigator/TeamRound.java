package org.hiap.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.response.Responses.Outcome;

import org.springframework.beans.factory.BeanFactory;

/**
 * A round of a sample region with a lead and officers of its own, in teams of its own,
 * for tests of what several people answer.
 */
public final class TeamRound {

	public static final String REGION = "midhollow";

	static final String PASSWORD = "only for this round";

	private final Accounts accounts;

	private final Rounds rounds;

	private final Responses responses;

	private final Authorities authorities;

	private final Framework framework;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final Viewer lead;

	private final UUID id;

	private final List<Viewer> officers = new ArrayList<>();

	public TeamRound(BeanFactory beans) {
		this(beans, Answering.INDIVIDUAL, false);
	}

	public TeamRound(BeanFactory beans, Answering answering, boolean named) {
		this.accounts = beans.getBean(Accounts.class);
		this.rounds = beans.getBean(Rounds.class);
		this.responses = beans.getBean(Responses.class);
		this.authorities = beans.getBean(Authorities.class);
		this.framework = beans.getBean(Frameworks.class).current();
		this.lead = person("Lead", Role.LEAD);
		this.id = this.rounds.open(this.lead, new NewRound("Round " + this.mark, null, null, answering, named));
	}

	public UUID id() {
		return this.id;
	}

	public Viewer lead() {
		return this.lead;
	}

	/** The officers who are asked, in the order in which they were. */
	public List<Viewer> officers() {
		return List.copyOf(this.officers);
	}

	public Visitor signIn(int port, Viewer viewer) {
		return Visitor.signedIn(port, viewer.email(), PASSWORD);
	}

	/** A team of the region that only this round knows. */
	public UUID team(String name) {
		return this.authorities.addTeam(this.lead, name + " " + this.mark).orElseThrow().id();
	}

	/** Somebody of the region who is not asked. */
	public Viewer bystander() {
		return person("Bystander", Role.OFFICER);
	}

	/** Asks so many new officers to answer with a team, or with none. */
	public List<Viewer> ask(UUID team, int howMany) {
		List<Viewer> asked = new ArrayList<>();
		for (int i = 0; i < howMany; i++) {
			Viewer officer = person("Officer " + (this.officers.size() + 1), Role.OFFICER);
			this.rounds.invite(this.lead, this.id, List.of(officer.id()), List.of(), team);
			this.officers.add(officer);
			asked.add(officer);
		}
		return asked;
	}

	/** Answers the criteria of a pillar with levels in their order; 0 is not known. */
	public void answer(Viewer officer, String pillar, int... levels) {
		Map<Integer, Answer> answers = new HashMap<>();
		for (int i = 0; i < levels.length; i++) {
			answers.put(criterion(pillar, i).id(), (levels[i] > 0) ? Answer.level(levels[i]) : Answer.notKnown());
		}
		save(officer, pillar, answers);
	}

	/** Answers the first criterion of a pillar with a level and a note. */
	public void note(Viewer officer, String pillar, int level, String note) {
		save(officer, pillar, Map.of(criterion(pillar, 0).id(),
				new Answer(AnswerKind.LEVEL, level, null, null, note, null, null, false)));
	}

	public Framework.Criterion criterion(String pillar, int place) {
		return this.framework.pillar(pillar).orElseThrow().criteria().get(place);
	}

	public void finish(Viewer officer) {
		this.responses.finish(officer, this.id);
	}

	public void close() {
		this.rounds.close(this.lead, this.id, null);
	}

	private void save(Viewer officer, String pillar, Map<Integer, Answer> answers) {
		int version = this.responses.answers(officer, this.id, pillar).pillar(pillar).version();
		if (this.responses.save(officer, this.id, pillar, version, answers).outcome() != Outcome.YES) {
			throw new AssertionError("Not saved");
		}
	}

	private Viewer person(String name, Role role) {
		String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + this.mark + "."
				+ UUID.randomUUID().toString().substring(0, 4) + "@" + REGION + ".example";
		Accounts.Invited invited = this.accounts.invite(null, email, name + " " + this.mark, role, REGION)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		Person person = invited.person();
		return new Viewer(person.id(), person.email(), person.name(), role, REGION);
	}

}
