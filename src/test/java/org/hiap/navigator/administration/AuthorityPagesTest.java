package org.hiap.navigator.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Authorities and programmes as an administrator keeps them, and mergers. */
@FullStackTest
class AuthorityPagesTest {

	private static final String PASSWORD = "seven green bicycles";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Authorities authorities;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Assessments assessments;

	@Autowired
	private Responses responses;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Submissions submissions;

	@Autowired
	private ExerciseManagement exercises;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private JdbcClient jdbc;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.administrator = Visitor.signedIn(this.port, "administrator@programme.example");
	}

	@Test
	void addsAnAuthorityThatTakesPartButHasNoPageInTheLibrary() {
		String code = add();
		assertThat(this.authorities.get(code).isInLibrary()).isFalse();
		assertThat(this.authorities.real()).extracting(CombinedAuthority::code).doesNotContain(code);
		assertThat(new Visitor(this.port).get("/library/authorities/" + code).status()).isEqualTo(404);
		Reply list = this.administrator.get("/admin/authorities?search=" + code);
		assertThat(list.text()).contains("1 authority").contains("Region " + code);
		Viewer lead = lead(code);
		assertThat(Visitor.signedIn(this.port, lead.email(), PASSWORD).get("/authorities/" + code).status())
			.isEqualTo(200);
	}

	@Test
	void refusesATakenNameAndATakenOrMalformedCode() {
		String code = add();
		Reply form = this.administrator.get("/admin/authorities/new");
		Reply sameName = this.administrator.submit(form, "/admin/authorities",
				Map.of("name", "region " + code, "code", "other-" + code));
		assertThat(sameName.status()).isEqualTo(422);
		assertThat(sameName.text()).contains("Another authority has this name");
		assertThat(sameName.fields("/admin/authorities")).containsEntry("code", "other-" + code);
		assertThat(this.administrator.submit(form, "/admin/authorities", Map.of("name", "Other " + code, "code", code))
			.text()).contains("Another authority has this code");
		for (String wrong : List.of("new", "North Vale", "a--b", "ä")) {
			assertThat(this.administrator
				.submit(form, "/admin/authorities", Map.of("name", "Other " + code, "code", wrong))
				.status()).as(wrong).isEqualTo(422);
		}
	}

	@Test
	void renamesWhatWasAddedAndSendsPeopleToTheLibraryForItsOwnEntries() {
		String code = add();
		String page = "/admin/authorities/" + code;
		Reply renamed = this.administrator.submit(this.administrator.get(page), page + "/name",
				Map.of("name", "Renamed " + code));
		assertThat(renamed.status()).isEqualTo(302);
		assertThat(this.authorities.get(code).name()).isEqualTo("Renamed " + code);
		String entry = this.authorities.real().getFirst().code();
		assertThat(this.administrator.get("/admin/authorities/" + entry)
			.page()
			.select("a[href=/admin/library/authorities/" + entry + "]")).isNotEmpty();
		assertThat(this.administrator
			.post("/admin/authorities/" + entry + "/name", Map.of("name", "Somewhere " + code, "abbreviation", ""))
			.status()).isEqualTo(404);
	}

	@Test
	void putsAnAuthorityIntoAProgrammeAndOutOfItAgain() {
		String code = add();
		String name = "Programme " + code;
		assertThat(this.administrator
			.submit(this.administrator.get("/admin/programmes"), "/admin/programmes", Map.of("name", name))
			.status()).isEqualTo(302);
		Reply again = this.administrator.submit(this.administrator.get("/admin/programmes"), "/admin/programmes",
				Map.of("name", name.toUpperCase()));
		assertThat(again.status()).isEqualTo(422);
		String page = "/admin/authorities/" + code;
		this.administrator.submit(this.administrator.get(page), page + "/programme",
				Map.of("programme", "programme-" + code));
		assertThat(this.administrator.get(page).page().select("#programme option[selected]").text()).isEqualTo(name);
		assertThat(this.administrator.get("/admin/authorities?search=" + code).text()).contains(name);
		this.administrator.submit(this.administrator.get(page), page + "/programme", Map.of("programme", ""));
		assertThat(this.administrator.get("/admin/authorities?search=" + code).text()).doesNotContain(name);
		assertThat(this.administrator.post(page + "/programme", Map.of("programme", "none-such")).status())
			.isEqualTo(422);
	}

	@Test
	void anAuthorityIsNotMergedWhileItsRoundIsOpenAndTheAnswerNamesTheRound() {
		String from = add();
		String into = add();
		Viewer lead = lead(from);
		UUID round = this.rounds.open(lead, NewRound.called("Spring round " + from));
		Reply check = this.administrator.get("/admin/authorities/" + from + "/merger");
		assertThat(check.text()).contains("“Spring round " + from + "” is open");
		Reply refused = this.administrator.post("/admin/authorities/" + from + "/merger",
				Map.of("formKey", UUID.randomUUID().toString(), "successor", into, "sure", "yes"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("“Spring round " + from + "” is open");
		assertThat(this.authorities.all()).extracting(CombinedAuthority::code).contains(from);
		assertThat(this.assessments.get(lead, round).formerAuthorityCode()).isNull();
	}

	@Test
	void aMergerNeedsASuccessorAndAConfirmation() {
		String from = add();
		String path = "/admin/authorities/" + from + "/merger";
		Reply page = this.administrator.get(path);
		for (Map<String, String> wrong : List.of(Map.of("sure", "yes"), Map.of("successor", from, "sure", "yes"),
				Map.of("successor", "nowhere", "sure", "yes"), Map.of("successor", "northvale"))) {
			assertThat(this.administrator.submit(page, path, wrong).status()).as(wrong.toString()).isEqualTo(422);
		}
	}

	@Test
	void aMergerMovesPeopleAndWhatTheyDidAndKeepsRecordsAsTheyWere() {
		String from = add();
		String into = add();
		Viewer lead = lead(from);
		Viewer successor = lead(into);
		this.authorities.addTeam(lead, "Transport");
		this.authorities.addTeam(successor, "Transport");
		UUID before = agreed(successor, "Own round");
		UUID round = agreed(lead, "Former round");
		this.submissions.submit(lead, round, this.submissions.check(lead, round).version(), Consent.COUNTED, null);
		this.submissions.withdraw(lead, round, 1);
		String reference = this.submissions.versions(lead, round).getFirst().reference().toString();
		UUID exercise = this.exercises.open(lead, "Former exercise", "What first?", LibraryOption.Kind.OPPORTUNITY);
		Visitor signedIn = Visitor.signedIn(this.port, lead.email(), PASSWORD);
		assertThat(signedIn.get("/account").status()).isEqualTo(200);

		String path = "/admin/authorities/" + from + "/merger";
		Reply check = this.administrator.get(path);
		assertThat(check.text()).contains("People 1").contains("Teams 1").contains("Self-assessment rounds 1");
		Reply merged = this.administrator.submit(check, path, Map.of("successor", into, "sure", "yes"));
		assertThat(merged.location()).isEqualTo("/admin/authorities/" + into);
		assertThat(this.administrator.submit(check, path, Map.of("successor", into, "sure", "yes")).status())
			.as("sent twice")
			.isEqualTo(302);

		assertThat(signedIn.get("/account").status()).as("signed out").isEqualTo(302);
		Visitor moved = Visitor.signedIn(this.port, lead.email(), PASSWORD);
		assertThat(moved.get("/authorities/" + from + "/assessments?page=2").location()).as("an old address")
			.isEqualTo("/authorities/" + into + "/assessments?page=2");
		assertThat(Visitor.signedIn(this.port, lead(add()).email(), PASSWORD).get("/authorities/" + from).status())
			.as("an old address of others")
			.isEqualTo(404);
		Reply list = moved.get("/authorities/" + into + "/assessments");
		assertThat(list.text()).contains("Former round Round of the former Region " + from).contains("Own round");
		assertThat(moved.get("/assessments/" + round + "/results").status()).isEqualTo(200);
		assertThat(moved.get("/assessments/" + round + "/submission/versions/1").text()).contains(reference)
			.contains("Region " + from);
		assertThat(moved.get("/exercises/" + exercise).status()).isEqualTo(200);
		assertThat(moved.get("/authorities/" + into + "/teams").text()).contains("Transport")
			.contains("Transport (" + "Region " + from);
		Viewer now = this.accounts.find(lead.id())
			.map((person) -> new Viewer(person.id(), person.email(), person.name(), person.role(),
					person.authorityCode()))
			.orElseThrow();
		assertThat(this.assessments.latestAgreed(into)).as("not that of another body")
			.hasValueSatisfying((latest) -> assertThat(latest.id()).isEqualTo(before));
		assertThat(this.assessments.agreedBefore(this.assessments.get(now, round))).isEmpty();
		assertThat(this.assessments.otherAgreed(this.assessments.get(now, round))).isEmpty();
		assertThat(this.authorities.all()).extracting(CombinedAuthority::code).contains(into).doesNotContain(from);
		assertThat(this.administrator.get("/admin/authorities?status=merged&search=" + from).text())
			.contains("Merged into Region " + into);
		assertThat(this.administrator.get(path).status()).isEqualTo(404);
		UUID late = this.rounds.open(lead, NewRound.called("Begun in the moment of the merger"));
		assertThat(this.assessments.authorityOf(late)).as("written with the old session").isEqualTo(into);
	}

	@Test
	void ofTwoMergersAtOnceInACircleOnlyOneHappens() {
		String one = add();
		String other = add();
		Reply first = merge(one, other);
		Reply second = merge(other, one);
		assertThat(first.status()).isEqualTo(302);
		assertThat(second.status()).isEqualTo(422);
	}

	private Reply merge(String from, String into) {
		return this.administrator.post("/admin/authorities/" + from + "/merger",
				Map.of("formKey", UUID.randomUUID().toString(), "successor", into, "sure", "yes"));
	}

	private String add() {
		String code = "r-" + UUID.randomUUID().toString().substring(0, 8);
		Reply added = this.administrator.submit(this.administrator.get("/admin/authorities/new"), "/admin/authorities",
				Map.of("name", "Region " + code, "code", code));
		assertThat(added.status()).isEqualTo(302);
		return code;
	}

	private Viewer lead(String code) {
		String email = "lead." + UUID.randomUUID() + "@" + code + ".example";
		Accounts.Invited invited = this.accounts.invite(null, email, "Lead of " + code, Role.LEAD, code).orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		Person person = invited.person();
		return new Viewer(person.id(), person.email(), person.name(), Role.LEAD, code);
	}

	private UUID agreed(Viewer lead, String name) {
		UUID id = this.rounds.open(lead, NewRound.called(name));
		this.rounds.answerAsLead(lead, id, null);
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), Answer.level(2)));
			this.responses.save(lead, id, pillar.slug(), 0, answers);
		}
		this.responses.finish(lead, id);
		this.agreements.confirmOnly(lead, id);
		return id;
	}

}
