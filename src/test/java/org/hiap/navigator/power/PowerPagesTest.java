package org.hiap.navigator.power;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.govuk.Dates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerPagesTest {

	private static final String LIST = "/authorities/" + Cast.HERE + "/powers";

	private static final String SKILLS = LIST + "/skills-employment-and-adult-education-budget";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	private Visitor lead;

	private Visitor officer;

	@BeforeAll
	void signIn() {
		Cast cast = new Cast(this.beans);
		this.lead = cast.signIn(this.port, cast.member(Role.LEAD));
		this.officer = cast.signIn(this.port, cast.member(Role.OFFICER));
	}

	@Test
	void oneSourceAndDateServeEveryLeverWithoutItsOwn() {
		String order = "Order " + UUID.randomUUID();
		String own = "Agreement " + UUID.randomUUID();
		Map<String, String> fields = new HashMap<>(stated("HELD", ""));
		fields.putAll(Map.of("date-L07-day", "", "date-L07-month", "", "date-L07-year", ""));
		fields.putAll(Map.of("sharedSource", order, "sharedDate-day", "1", "sharedDate-month", "4", "sharedDate-year",
				"2025", "held-L08", "SHARED", "source-L08", own, "use-L08", "PARTLY"));
		Reply saved = save(fields);
		assertThat(saved.location()).isEqualTo(LIST);
		Reply list = this.lead.follow(saved);
		assertThat(list.text()).contains("The powers have been saved.", order + ", as of 1 April 2025", own + ", as of",
				"Partly used");
		Reply form = this.lead.get(SKILLS);
		assertThat(form.fields(SKILLS)).containsEntry("held-L07", "HELD")
			.containsEntry("source-L07", order)
			.containsEntry("date-L07-year", "2025")
			.containsEntry("sharedSource", "");
		assertThat(form.text()).contains("Recorded on " + Dates.day(Dates.today()) + " by Cast lead");
		assertThat(this.lead.get("/authorities/" + Cast.HERE).text()).containsPattern("\\d+ of 31 levers recorded");
	}

	@Test
	void anOfficerReadsWhatIsRecordedButHasNoForm() {
		String order = "Order " + UUID.randomUUID();
		save(stated("HELD", order));
		Reply page = this.officer.get(SKILLS);
		assertThat(page.text()).contains(order);
		assertThat(page.page().select("main form")).isEmpty();
		assertThat(this.officer.get(LIST).text()).contains(order, "Sources and history");
		assertThat(this.officer.post(SKILLS, Map.of("version", "0", "formKey", UUID.randomUUID().toString())).status())
			.isEqualTo(404);
	}

	@Test
	void anotherAuthoritysPowersAreNotFound() {
		for (String path : new String[] { LIST, SKILLS }) {
			String elsewhere = path.replace(Cast.HERE, Cast.ELSEWHERE);
			assertThat(this.lead.get(elsewhere).status()).isEqualTo(404);
			assertThat(this.officer.get(elsewhere).status()).isEqualTo(404);
			assertThat(new Visitor(this.port).get(path).status()).isEqualTo(302);
		}
		assertThat(this.lead
			.post(SKILLS.replace(Cast.HERE, Cast.ELSEWHERE),
					Map.of("version", "0", "formKey", UUID.randomUUID().toString()))
			.status()).isEqualTo(404);
	}

	@Test
	void aStatedPowerNeedsASourceAndADate() {
		Reply form = this.lead.get(SKILLS);
		Map<String, String> fields = new HashMap<>(stated("NOT_HELD", ""));
		fields.putAll(Map.of("date-L07-day", "", "date-L07-month", "", "date-L07-year", "", "note-L07", "Kept note"));
		Reply refused = this.lead.submit(form, SKILLS, fields);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(errors(refused)).isEqualTo("#sharedSource #sharedDate-day");
		assertThat(refused.text()).contains("Enter the source here, or under each of these levers:");
		assertThat(refused.fields(SKILLS)).containsEntry("held-L07", "NOT_HELD").containsEntry("note-L07", "Kept note");
	}

	@Test
	void aDateIsRealAndNotInTheFuture() {
		LocalDate later = Dates.today().plusDays(2);
		assertThat(refusedDate(later.getDayOfMonth(), later.getMonthValue(), later.getYear()))
			.contains("the date must be today or in the past");
		for (int[] wrong : new int[][] { { 31, 4, 2025 }, { 29, 2, 2025 }, { 0, 1, 2025 }, { 1, 13, 2025 },
				{ 1, 1, 25 }, { -1, 1, 2025 } }) {
			assertThat(refusedDate(wrong[0], wrong[1], wrong[2])).contains("enter a real date");
		}
	}

	@Test
	void textsThatAreTooLongAndAnswersThatAreNoneAreRefusedAndKept() {
		Map<String, String> fields = new HashMap<>(stated("PERHAPS", "x".repeat(501)));
		fields.putAll(Map.of("use-L07", "OFTEN", "note-L07", "n".repeat(1001), "sharedSource", "s".repeat(501)));
		Reply refused = save(fields);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().title()).startsWith("Error: ");
		assertThat(errors(refused)).isEqualTo("#sharedSource #held-L07 #use-L07 #source-L07 #note-L07");
		assertThat(refused.fields(SKILLS)).containsEntry("source-L07", "x".repeat(501))
			.containsEntry("note-L07", "n".repeat(1001))
			.containsEntry("sharedSource", "s".repeat(501));
		assertThat(refused.page().select("details[open] #source-L07")).hasSize(1);
	}

	@Test
	void aLeverOfAnotherFunctionIsNotFound() {
		assertThat(save(Map.of("held-L01", "NOT_RECORDED")).status()).isEqualTo(404);
	}

	@Test
	void anEditOnTopOfANewerOneShowsBothAndCanBeSavedOnceBothWereSeen() {
		Reply form = this.lead.get(SKILLS);
		String theirs = "Theirs " + UUID.randomUUID();
		String mine = "Mine " + UUID.randomUUID();
		this.lead.submit(form, SKILLS, stated("HELD", theirs));
		Reply refused = this.lead.submit(form, SKILLS,
				with(stated("SHARED", mine), "formKey", UUID.randomUUID().toString()));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("Recorded meanwhile", theirs);
		assertThat(refused.fields(SKILLS)).containsEntry("source-L07", mine).containsEntry("held-L07", "SHARED");
		assertThat(this.lead.get(LIST).text()).contains(theirs).doesNotContain(mine);
		assertThat(this.lead.submit(refused, SKILLS, Map.of()).location()).isEqualTo(LIST);
		assertThat(this.lead.get(SKILLS).page().select("details:contains(" + mine + ")").text()).contains(theirs);
	}

	@Test
	void aPowerCanBeTakenBackAndStaysInTheHistory() {
		String order = "Order " + UUID.randomUUID();
		save(stated("HELD", order));
		save(Map.of("held-L07", "NOT_RECORDED", "source-L07", "", "date-L07-day", "", "date-L07-month", "",
				"date-L07-year", ""));
		assertThat(this.lead.get(LIST).text()).doesNotContain(order);
		Reply form = this.lead.get(SKILLS);
		assertThat(form.fields(SKILLS)).containsEntry("held-L07", "NOT_RECORDED").containsEntry("source-L07", "");
		assertThat(form.text()).contains(order);
	}

	@Test
	void theListIsFilteredByPowerAndFunctionInTheAddress() {
		Visitor northvale = Visitor.signedIn(this.port, "officer@northvale.example");
		Reply held = northvale.get("/authorities/northvale/powers?power=NOT_HELD");
		assertThat(held.page().select(".lib-rows .govuk-tag").eachText()).isNotEmpty().containsOnly("Not held");
		Reply transport = northvale.get("/authorities/northvale/powers?function=transport");
		assertThat(transport.page().select("section.lib-opportunity h2").eachText()).containsExactly("Transport");
		assertThat(northvale.get("/authorities/northvale/powers?power=HELD&function=arts-and-culture").text())
			.contains("No lever fits.");
		assertThat(northvale.get("/authorities/northvale/powers?power=nonsense&function=nonsense")
			.page()
			.select(".lib-rows > li")).hasSize(31);
	}

	@Test
	void thePictureAndTheTableSayTheSame() {
		Reply page = Visitor.signedIn(this.port, "lead@southmere.example").get("/authorities/southmere/powers");
		int[] sums = new int[4];
		page.page().select("table tbody tr").forEach((row) -> {
			for (int i = 0; i < 4; i++) {
				sums[i] += Integer.parseInt(row.select("td").get(i).text());
			}
		});
		assertThat(page.page().select("#all-title").text()).isEqualTo("All levers: " + sums[0] + " held, " + sums[1]
				+ " shared, " + sums[2] + " not held, " + sums[3] + " not recorded");
		assertThat(sums[0] + sums[1] + sums[2] + sums[3]).isEqualTo(31);
	}

	@Test
	void whatTheSourcesStateStandsBesideTheFormAndStays() {
		Reply before = this.lead.get(SKILLS);
		save(stated("HELD", "Order " + UUID.randomUUID()));
		Reply after = this.lead.get(SKILLS);
		assertThat(after.page().select("#stated").text()).isEqualTo(before.page().select("#stated").text())
			.contains("Not recorded", "The Greater London Authority funds learning in London");
	}

	private String refusedDate(int day, int month, int year) {
		Map<String, String> fields = new HashMap<>(stated("HELD", "Order"));
		fields.putAll(Map.of("date-L07-day", "" + day, "date-L07-month", "" + month, "date-L07-year", "" + year));
		Reply refused = save(fields);
		assertThat(refused.status()).as(day + " " + month + " " + year).isEqualTo(422);
		assertThat(errors(refused)).isEqualTo("#date-L07-day");
		assertThat(refused.fields(SKILLS)).containsEntry("date-L07-day", "" + day)
			.containsEntry("date-L07-year", "" + year);
		return refused.text();
	}

	private Reply save(Map<String, String> fields) {
		return this.lead.submit(this.lead.get(SKILLS), SKILLS, fields);
	}

	private static Map<String, String> stated(String held, String source) {
		return Map.of("held-L07", held, "source-L07", source, "date-L07-day", "1", "date-L07-month", "4",
				"date-L07-year", "2025");
	}

	private static Map<String, String> with(Map<String, String> fields, String name, String value) {
		Map<String, String> all = new HashMap<>(fields);
		all.put(name, value);
		return all;
	}

	private static String errors(Reply reply) {
		return String.join(" ", reply.page().select(".govuk-error-summary__list a").eachAttr("href"));
	}

}
