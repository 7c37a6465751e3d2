package org.hiap.navigator.agreement;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Confidence;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.scoring.Importance;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class ResultsPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Authorities authorities;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Responses responses;

	@Autowired
	private Agreements agreements;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Viewer lead;

	private Visitor visitor;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void assemble() {
		this.cast = new Cast(this.beans);
		this.lead = this.cast.member(Role.LEAD).viewer();
		this.visitor = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
	}

	@Test
	void showsWhatHasChangedSinceTheRoundBefore() {
		UUID before = agreed("Before", 2);
		UUID after = agreed("After", 3);
		Reply results = results(after, "");
		assertThat(results.text()).contains("What has changed since Before " + this.mark, "5 pillars rose:",
				"Leadership (+1.0)",
				"Of the 30 criteria scored in both rounds, 30 rose, 0 fell and 0 stayed the same.");
		assertSameNumbers(results.page().expectFirst("#change"), 3, ".app-chart__from");
		assertSameNumbers(results.page().expectFirst("#change"), 4, ".app-chart__to");
		assertSameNumbers(results.page().expectFirst("#change"), 5, ".app-chart__value");
		assertThat(results(after, "/summary").page().select("tbody td:last-child").eachText()).hasSize(5)
			.containsOnly("+1.0");
		Reply comparison = results(after, "/comparison?with=" + before);
		assertThat(comparison.page().select("select[name=with] option[selected]").eachAttr("value"))
			.containsExactly(before.toString());
		assertThat(comparison.text()).contains("Before: Before " + this.mark, "framework version 1",
				"2. Emerging 3. Developing +1");
		assertThat(results(before, "/comparison?with=" + after).text()).as("whichever the page belongs to")
			.contains("Before: Before " + this.mark, "2. Emerging 3. Developing +1");
	}

	@Test
	void theRoundBeforeIsTheLastOneOpenedEarlierWhateverCameSince() {
		agreed("First", 1);
		UUID second = agreed("Second", 2);
		agreed("Third", 4);
		assertThat(results(second, "").text()).contains("What has changed since First " + this.mark);
	}

	@Test
	void ofManyRoundsTheNewestCanBeChosenAndAnOlderOneStaysComparable() {
		UUID round = agreed("Round", 3);
		UUID oldest = UUID.randomUUID();
		try {
			for (int i = 0; i < 26; i++) {
				this.jdbc
					.sql("""
							insert into assessment (id, authority_code, framework_version, name, state, opened_by, opened_at,
							agreed_at, agreed_by, answering, named, version)
							select :new, authority_code, framework_version, :name, state, opened_by, :opened, agreed_at,
							agreed_by, answering, named, version from assessment where id = :id""")
					.param("new", (i == 0) ? oldest : UUID.randomUUID())
					.param("name", "Old " + this.mark)
					.param("opened", OffsetDateTime.of(2001, 1, 1, i % 24, i, 0, 0, ZoneOffset.UTC).plusDays(i))
					.param("id", round)
					.update();
			}
			Reply page = results(round, "/comparison");
			assertThat(page.text()).contains("Only the 25 newest other rounds can be chosen here.");
			assertThat(page.page().select("select[name=with] option")).hasSize(25);
			Reply old = results(round, "/comparison?with=" + oldest);
			assertThat(old.page().select("select[name=with] option")).hasSize(26);
			assertThat(old.page().select("select[name=with] option[selected]").eachAttr("value"))
				.containsExactly(oldest.toString());
		}
		finally {
			this.jdbc.sql("delete from assessment where name = ?").param("Old " + this.mark).update();
		}
	}

	@Test
	void resultsAndAgreementLeadToEveryStageAndBackToTheRound() {
		UUID round = agreed("Stages", 3);
		Visitor officer = this.cast.signIn(this.port, this.cast.member(Role.OFFICER));
		for (Visitor reader : List.of(this.visitor, officer)) {
			String path = "/assessments/" + round;
			assertThat(links(reader, path)).contains(path + "/agreement", path + "/results", path + "/actions",
					path + "/submission");
			assertThat(links(reader, path + "/results")).contains(path, path + "/agreement", path + "/actions",
					path + "/submission");
			assertThat(links(reader, path + "/agreement")).contains(path, path + "/results", path + "/actions",
					path + "/submission");
			assertThat(links(reader, path + "/actions")).contains(path + "/results");
		}
		assertThat(links(this.visitor, "/assessments/" + this.cast.member(Role.LEAD).closed() + "/agreement"))
			.noneMatch((link) -> link.endsWith("/actions") || link.endsWith("/submission"));
	}

	@Test
	void evidenceCountsWithoutAWordOnItsStrength() {
		UUID round = this.rounds.open(this.lead, NewRound.called("Evidence " + this.mark));
		answer(round, person("text"), null, new Answer(AnswerKind.LEVEL, 3, null, null, "Seen", null, null, false));
		answer(round, person("link"), null,
				new Answer(AnswerKind.LEVEL, 3, null, null, null, "https://example.org/", null, false));
		answer(round, person("none"), null, Answer.level(3));
		this.rounds.close(this.lead, round, null);
		this.agreements.conclude(this.lead, round);
		assertThat(results(round, "").text())
			.contains("Evidence behind the 3 answers: 2 without a word on its strength, 1 without.");
	}

	@Test
	void aRoundOfAnotherAuthorityOrNoneAtAllIsNotCompared() {
		UUID round = agreed("Round", 3);
		UUID elsewhere = this.cast.counterpart(this.cast.member(Role.LEAD)).agreed();
		for (Object other : List.of(elsewhere, UUID.randomUUID(), round, this.cast.member(Role.LEAD).closed())) {
			assertThat(results(round, "/comparison?with=" + other).status()).as("with %s", other).isEqualTo(404);
		}
		assertThat(results(round, "/comparison?with=nonsense").status()).isEqualTo(400);
		assertThat(results(round, "/comparison?with=").status()).isEqualTo(200);
	}

	@Test
	void whatIsNotAgreedHasNoResults() {
		for (String page : List.of("", "/comparison", "/teams", "/summary")) {
			assertThat(results(this.cast.member(Role.LEAD).closed(), page).status()).as(page).isEqualTo(404);
		}
	}

	@Test
	void teamsOfAtLeastThreeStandBesideEachOther() {
		UUID round = answered("Teams", Map.of("Health", 3, "Housing", 4));
		this.agreements.conclude(this.lead, round);
		Reply teams = results(round, "/teams");
		Element chart = teams.page().expectFirst(".app-criterion .app-chart");
		assertThat(chart.select("tbody th").eachText()).containsExactly("Health " + this.mark, "Housing " + this.mark);
		List<String> counts = chart.select("tbody tr")
			.stream()
			.flatMap((row) -> row.select("td").subList(0, 5).stream())
			.map(Element::text)
			.filter((count) -> !count.equals("0"))
			.toList();
		assertThat(chart.select(".app-chart__count").eachText()).isEqualTo(counts);
		assertThat(teams.page().select("main").text().toLowerCase(Locale.ROOT)).doesNotContain("mean ");
		assertThat(results(round, "/summary").text()).contains("7 of 7 people asked have answered, from 2 teams.");
	}

	@Test
	void aSmallTeamCannotBeTakenFromTheSum() {
		UUID round = answered("Small", Map.of("Health", 3, "Housing", 1));
		this.agreements.conclude(this.lead, round);
		Reply teams = results(round, "/teams");
		assertThat(teams.text()).contains("cannot be compared by team without telling who said what");
		assertThat(teams.page().select("main svg, main table")).isEmpty();
		UUID larger = answered("Larger", Map.of("Health", 4, "Housing", 1, "Skills", 3));
		this.agreements.conclude(this.lead, larger);
		Reply shown = results(larger, "/teams");
		assertThat(shown.page().select("tbody th").eachText()).containsOnly("Health " + this.mark, "Others");
		assertThat(shown.text()).contains("Others: Housing " + this.mark + ", Skills " + this.mark + ".");
	}

	@Test
	void whereTeamsAnswerEachIsADotWithItsName() {
		UUID round = this.rounds.open(this.lead,
				new NewRound("By team " + this.mark, null, null, Answering.TEAM, false));
		answer(round, person("one"), team("Health"), 2);
		answer(round, person("two"), team("Housing"), 4);
		this.rounds.close(this.lead, round, null);
		this.agreements.conclude(this.lead, round);
		Reply teams = results(round, "/teams");
		Element chart = teams.page().expectFirst(".app-criterion .app-chart");
		assertThat(chart.select("tbody tr").eachText()).containsExactly("Health " + this.mark + " 0 1 0 0 0",
				"Housing " + this.mark + " 0 0 0 1 0");
		assertThat(results(round, "/summary").text()).contains("2 of 2 teams asked have answered.",
				"On 30 of 30 criteria the answers were far enough apart");
	}

	@Test
	void theResultsTellReasonsDissentEvidenceAndWhatIsUndecided() {
		UUID round = answered("Decided", Map.of("Health", 3));
		Framework.Pillar pillar = this.frameworks.current().pillar("leadership").orElseThrow();
		this.agreements.record(this.lead, round, "leadership", pillar.criteria().getFirst().id(),
				new Decision(AnswerKind.LEVEL, 2, "It is <b>early</b>", "Health would have said 3", 0));
		this.agreements.conclude(this.lead, round);
		Reply results = results(round, "");
		assertThat(results.text()).contains("29 criteria are undecided and without a level.",
				"Reason: It is <b>early</b>", "Seen differently: Health would have said 3",
				"Evidence behind the 3 answers: 3 stated.", "How sure people were: 3 very sure.", "Undecided: ");
		Reply summary = results(round, "/summary");
		assertThat(summary.text()).contains("One criterion was decided although somebody saw it differently: "
				+ pillar.criteria().getFirst().name(), "and 21 more.", "Levels from 1 to 5");
	}

	@Test
	void aTargetBelowTheStrengthIsSaidPlainly() {
		UUID round = agreed("Low", 3);
		this.agreements.setTarget(this.lead, round, "leadership", new Target(2, Importance.STANDARD, null, 0));
		assertThat(results(round, "").text())
			.contains("The target of 2 is below the present strength of 3.0: nothing is missing.");
		assertThat(this.visitor.get("/assessments/" + round + "/targets/leadership").text()).contains(
				"The present strength is 3.0 (Developing).",
				"The target of 2 is below the present strength of 3.0: nothing is missing.");
		this.agreements.setTarget(this.lead, round, "monitoring-and-evaluation",
				new Target(5, Importance.MISSION_CRITICAL, "The mayor promised it", 0));
		assertThat(results(round, "/summary").text())
			.contains("Monitoring and evaluation is mission-critical: The mayor promised it");
	}

	private Reply results(UUID round, String page) {
		return this.visitor.get("/assessments/" + round + "/results" + page);
	}

	private static void assertSameNumbers(Element chart, int column, String drawn) {
		assertThat(chart.select("svg " + drawn).eachText()).isNotEmpty()
			.isEqualTo(chart.select("tbody td:nth-child(" + column + ")").eachText());
	}

	/** A round in which one person gave every criterion a level, which was agreed. */
	private UUID agreed(String name, int level) {
		UUID round = this.rounds.open(this.lead, NewRound.called(name + " " + this.mark));
		answer(round, person(name.toLowerCase(Locale.ROOT)), null, level);
		this.agreements.confirmOnly(this.lead, round);
		return round;
	}

	/** A closed round that so many people of each team have answered. */
	private UUID answered(String name, Map<String, Integer> people) {
		UUID round = this.rounds.open(this.lead, NewRound.called(name + " " + this.mark));
		people.forEach((team, number) -> {
			for (int i = 0; i < number; i++) {
				answer(round, person(name + team + i), team(team), 2 + i % 2);
			}
		});
		this.rounds.close(this.lead, round, null);
		return round;
	}

	private static List<String> links(Visitor reader, String path) {
		return reader.get(path).page().select("main a, .govuk-back-link").eachAttr("href");
	}

	private void answer(UUID round, Viewer viewer, UUID team, int level) {
		answer(round, viewer, team, new Answer(AnswerKind.LEVEL, level, null, Confidence.HIGH, "Seen", null,
				EvidenceStrength.STATED, false));
	}

	private void answer(UUID round, Viewer viewer, UUID team, Answer answer) {
		this.rounds.invite(this.lead, round, List.of(viewer.id()), List.of(), team);
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), answer));
			this.responses.save(viewer, round, pillar.slug(), 0, answers);
		}
		this.responses.finish(viewer, round);
	}

	private UUID team(String name) {
		List<Team> teams = new ArrayList<>(this.authorities.teamsOf(Cast.HERE));
		return teams.stream()
			.filter((team) -> team.name().equals(name + " " + this.mark))
			.findFirst()
			.orElseGet(() -> this.authorities.addTeam(this.lead, name + " " + this.mark).orElseThrow())
			.id();
	}

	private Viewer person(String name) {
		String email = name.toLowerCase(Locale.ROOT) + "." + this.mark + "@eastfold.example";
		Person person = this.accounts.invite(null, email, "Results " + name, Role.OFFICER, Cast.HERE)
			.orElseThrow()
			.person();
		return new Viewer(person.id(), person.email(), person.name(), Role.OFFICER, Cast.HERE);
	}

}
