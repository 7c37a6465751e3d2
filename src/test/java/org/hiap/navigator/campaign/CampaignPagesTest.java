package org.hiap.navigator.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.CampaignCast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.submission.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FullStackTest
class CampaignPagesTest {

	private static final String LIST = "/review/campaigns";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private CampaignCast cast;

	private Visitor reviewer;

	@BeforeEach
	void come() {
		this.cast = new CampaignCast(this.beans, 3);
		this.reviewer = this.cast.visit(this.port, this.cast.reviewer);
	}

	@Test
	void leadsFromAnEmptyFormThroughACheckToOneRoundEach() {
		Map<String, String> typed = typed(Dates.today().plusDays(30));
		Reply form = this.reviewer.get(LIST + "/new");
		assertThat(form.text()).contains("Eastfold (sample)", "lead");
		Reply check = this.reviewer.postRaw(LIST, both(form, typed, "eastfold", "farcoombe"));
		assertThat(check.status()).isEqualTo(200);
		assertThat(check.text()).contains("Check before you open the campaign", "2 rounds are opened",
				"Eastfold (sample), Farcoombe (sample)");
		assertThat(rounds(typed.get("name"))).isZero();
		List<Map.Entry<String, String>> open = both(check, Map.of("checked", "open"), "eastfold", "farcoombe");
		Reply opened = this.reviewer.postRaw(LIST, open);
		assertThat(this.reviewer.postRaw(LIST, open).location()).isEqualTo(opened.location());
		assertThat(rounds(typed.get("name"))).isEqualTo(2);
		Reply page = this.reviewer.follow(opened);
		assertThat(page.text()).contains("Campaign opened and leads told", "0 of 2 authorities have submitted",
				"Not started", "Nobody asked yet");
		Viewer lead = this.cast.leads.getFirst();
		assertThat(told(lead)).containsExactly("The programme has opened a round for you: " + typed.get("name"));
		UUID id = UUID.fromString(opened.location().substring(LIST.length() + 1));
		Reply round = this.cast.visit(this.port, lead).get("/assessments/" + this.cast.round(id, lead) + "/round");
		assertThat(round.text()).contains(typed.get("name") + ". Submit by " + Dates.day(Dates.today().plusDays(30)));
	}

	@Test
	void keepsWhatWasTypedBesideWhatIsWrong() {
		Reply form = this.reviewer.get(LIST + "/new");
		Map<String, String> typed = new HashMap<>(typed(Dates.today().minusDays(1)));
		typed.put("name", "");
		Reply wrong = this.reviewer.postRaw(LIST, both(form, typed));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#name",
				"#deadline-day", "#authorities");
		assertThat(wrong.text()).contains("The last day to submit must be today or later",
				"Choose at least one authority");
		assertThat(wrong.fields(LIST)).containsEntry("purpose", "Kept text")
			.containsEntry("deadline-year", typed.get("deadline-year"));
		typed.put("deadline-month", "13");
		typed.put("version", "99");
		Reply malformed = this.reviewer.postRaw(LIST, both(form, typed, "nowhere"));
		assertThat(malformed.status()).isEqualTo(422);
		assertThat(malformed.text()).contains("Enter a real date", "Choose a version that is published",
				"is not there any more");
	}

	@Test
	void everyAuthorityIsChosenWithOneButtonAndNothingIsLost() {
		Reply form = this.reviewer.get(LIST + "/new");
		Map<String, String> typed = new HashMap<>(typed(Dates.today()));
		typed.put("choose", "all");
		Reply all = this.reviewer.postRaw(LIST, both(form, typed));
		assertThat(all.status()).isEqualTo(200);
		assertThat(all.page().select("input[name=authorities]:not([checked])")).isEmpty();
		assertThat(all.fields(LIST)).containsEntry("purpose", "Kept text");
		typed.put("choose", "none");
		assertThat(this.reviewer.postRaw(LIST, both(all, typed)).page().select("input[name=authorities][checked]"))
			.isEmpty();
	}

	@Test
	void moreTimeIsGivenToOneWithAReasonThatItsLeadReads() {
		UUID id = this.cast.open(this.cast.leads);
		Viewer lead = this.cast.leads.getFirst();
		UUID round = this.cast.round(id, lead);
		String path = LIST + "/" + id + "/rounds/" + round + "/extension";
		Reply form = this.reviewer.get(path);
		LocalDate later = Dates.today().plusDays(50);
		Reply wrong = this.reviewer.submit(form, path, date(Dates.today().plusDays(5)));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("The new last day must be after", "Enter a reason");
		Map<String, String> right = new HashMap<>(date(later));
		right.put("reason", "A new mayor");
		Reply page = this.reviewer.follow(this.reviewer.submit(wrong, path, right));
		assertThat(page.text()).contains(Dates.day(later), "More time given");
		assertThat(this.reviewer.submit(wrong, path, right).location()).as("pressed twice").isEqualTo(LIST + "/" + id);
		assertThat(told(lead)).hasSize(2).anyMatch((title) -> title.endsWith("you have until " + Dates.day(later)));
		assertThat(this.cast.visit(this.port, lead).get("/assessments/" + round + "/round").text())
			.contains("A new mayor", Dates.day(later));
		assertThat(this.campaigns.rounds(id).stream().filter(CampaignRound::extended)).hasSize(1);
	}

	@Test
	void whoIsTakenOutKeepsTheRound() {
		UUID id = this.cast.open(this.cast.leads);
		Viewer lead = this.cast.leads.getFirst();
		UUID round = this.cast.round(id, lead);
		String path = LIST + "/" + id + "/rounds/" + round + "/withdrawal";
		Reply form = this.reviewer.get(path);
		assertThat(this.reviewer.submit(form, path, Map.of()).status()).isEqualTo(422);
		Reply page = this.reviewer.follow(this.reviewer.submit(form, path, Map.of("reason", "It merges")));
		assertThat(page.text()).contains("0 of 2 authorities", "It merges");
		assertThat(this.cast.visit(this.port, lead).get("/assessments/" + round).status()).isEqualTo(200);
		assertThat(this.reviewer.get(path).status()).isEqualTo(404);
	}

	@Test
	void whatWasTypedIsGivenBackWhenSomebodyElseClosed() {
		UUID id = this.cast.open(this.cast.leads);
		UUID round = this.cast.round(id, this.cast.leads.getFirst());
		String rounds = LIST + "/" + id + "/rounds/";
		Reply more = this.reviewer.get(rounds + round + "/extension");
		Reply out = this.reviewer.get(rounds + round + "/withdrawal");
		String closing = LIST + "/" + id + "/closing";
		assertThat(this.reviewer.submit(this.reviewer.get(closing), closing, Map.of()).location())
			.isEqualTo(LIST + "/" + id + "/report");
		for (Reply reply : List.of(this.reviewer.submit(more, rounds + round + "/extension", moreTime()),
				this.reviewer.submit(out, rounds + round + "/withdrawal", Map.of("reason", "A new mayor")))) {
			assertThat(reply.status()).isEqualTo(409);
			assertThat(reply.text()).contains("Nothing was changed", "has been closed meanwhile", "A new mayor");
		}
	}

	@Test
	void whatWasTypedIsGivenBackWhenSomebodyElseTookTheAuthorityOut() {
		UUID id = this.cast.open(this.cast.leads);
		UUID round = this.cast.round(id, this.cast.leads.getFirst());
		String rounds = LIST + "/" + id + "/rounds/";
		Reply more = this.reviewer.get(rounds + round + "/extension");
		Reply out = this.reviewer.get(rounds + round + "/withdrawal");
		Reply other = this.reviewer.get(rounds + round + "/withdrawal");
		for (int press = 1; press <= 2; press++) {
			assertThat(
					this.reviewer.submit(out, rounds + round + "/withdrawal", Map.of("reason", "It merges")).location())
				.as("press %s", press)
				.isEqualTo(LIST + "/" + id);
		}
		for (Reply reply : List.of(this.reviewer.submit(more, rounds + round + "/extension", moreTime()),
				this.reviewer.submit(other, rounds + round + "/withdrawal", Map.of("reason", "A new mayor")))) {
			assertThat(reply.status()).isEqualTo(409);
			assertThat(reply.text()).contains("Nothing was changed", "taken out of the campaign meanwhile",
					"A new mayor");
		}
	}

	@Test
	void remindersReachOnlyThoseWhoHaveNotSubmitted() {
		UUID id = this.cast.open(this.cast.leads);
		this.cast.submit(id, this.cast.leads.get(1), 3, Consent.COUNTED);
		String path = LIST + "/" + id + "/reminders";
		Reply form = this.reviewer.get(path);
		assertThat(form.page().select("input[name=rounds][checked]")).hasSize(2);
		List<Map.Entry<String, String>> none = new ArrayList<>(form.fields(path).entrySet());
		none.removeIf((field) -> field.getKey().equals("rounds"));
		assertThat(this.reviewer.postRaw(path, none).status()).isEqualTo(422);
		List<Map.Entry<String, String>> all = new ArrayList<>(none);
		all.removeIf((field) -> field.getKey().equals("text"));
		all.add(Map.entry("text", "Do ask us for help."));
		this.cast.leads.forEach((lead) -> all.add(Map.entry("rounds", this.cast.round(id, lead).toString())));
		this.reviewer.postRaw(path, all);
		this.reviewer.postRaw(path, all);
		assertThat(told(this.cast.leads.get(0))).hasSize(2);
		assertThat(told(this.cast.leads.get(1))).hasSize(1);
		assertThat(this.jdbc.sql("select text from notice where person_id = ? order by told_at desc limit 1")
			.param(this.cast.leads.get(2).id())
			.query(String.class)
			.single()).contains("has not submitted yet", "Do ask us for help.");
	}

	@Test
	void leadsAreRemindedOfEachDateOnceAndOfANewOneAgain() {
		UUID id = this.cast.open(this.cast.leads);
		Viewer lead = this.cast.leads.getFirst();
		LocalDate due = Dates.today().plusDays(20);
		this.transaction.executeWithoutResult((status) -> {
			for (int days : List.of(20, 15, 14, 14, 13, 9, 7, 6, 3, 1, 0, -1, -2, -9)) {
				this.reminders.remindOfDates(due.minusDays(days));
			}
			assertThat(this.jdbc.sql("select days from campaign_reminder where assessment_id = ? order by id")
				.param(this.cast.round(id, lead))
				.query(Integer.class)
				.list()).containsExactly(14, 7, 1, -1);
			assertThat(remindersOf(id, lead)).isEqualTo(4);
			this.campaigns.extend(this.cast.reviewer, id, this.cast.round(id, lead), due.plusDays(20), "More");
			this.reminders.remindOfDates(due.plusDays(6));
			assertThat(remindersOf(id, lead)).isEqualTo(5);
			status.setRollbackOnly();
		});
	}

	@Test
	void theChaseListNamesLeadsWithTheirAddresses() {
		UUID id = this.cast.open(this.cast.leads);
		assertThat(this.reviewer.get(LIST + "/" + id + "/chase").text()).contains("Nobody is overdue");
		assertThat(this.reminders.toChase(id, Dates.today().plusDays(6))).hasSize(3);
		assertThat(this.reminders.toChase(id, Dates.today().plusDays(30))
			.getFirst()
			.round()
			.daysLeft(Dates.today().plusDays(30))).isEqualTo(-10);
		assertThat(this.reminders.toChase(id, Dates.today().plusDays(30)).getFirst().leads())
			.anyMatch((lead) -> lead.email().equals(this.cast.leads.getFirst().email()));
		assertThat(this.reviewer.get(LIST + "/" + id + "/chase.xlsx").status()).isEqualTo(200);
		assertThat(this.reviewer.get(LIST + "/" + id + "/progress.xlsx").status()).isEqualTo(200);
	}

	@Test
	void closingFreezesAReportThatNothingLaterChanges() {
		UUID id = this.cast.open(this.cast.leads);
		this.cast.accept(this.cast.submit(id, this.cast.leads.get(0), 4, Consent.NAMED));
		UUID waiting = this.cast.submit(id, this.cast.leads.get(1), 2, Consent.COUNTED);
		String path = LIST + "/" + id + "/closing";
		Reply form = this.reviewer.get(path);
		assertThat(form.text()).contains("Have not submitted", "Have submitted and are not accepted", "Only 1");
		UUID late = this.cast.submit(id, this.cast.leads.get(2), 5, Consent.COUNTED);
		Reply moved = this.reviewer.submit(form, path, Map.of());
		assertThat(moved.status()).isEqualTo(409);
		assertThat(moved.text()).contains("Something has moved");
		Reply report = this.reviewer.follow(this.reviewer.submit(moved, path, Map.of()));
		assertThat(report.text()).contains("Closing report", "Authorities that took part 3", "Accepted 1",
				"Counted in the comparison 1");
		String frozen = report.page().select("main table").text();
		assertThat(frozen).contains("4.0");
		this.cast.accept(waiting);
		this.cast.accept(late);
		assertThat(this.reviewer.get(LIST + "/" + id + "/report").page().select("main table").text()).isEqualTo(frozen);
		assertThat(this.reviewer.get(LIST + "/" + id + "/report.xlsx").status()).isEqualTo(200);
		assertThat(this.reviewer.get(path).location()).isEqualTo(LIST + "/" + id + "/report");
		assertThat(this.reviewer.get(LIST + "/" + id + "/reminders").location()).isEqualTo(LIST + "/" + id);
	}

	@Test
	void tellsCountsAndNeverAnswersOfAnOpenRound() {
		UUID id = this.cast.open(this.cast.leads);
		UUID round = this.cast.round(id, this.cast.leads.getFirst());
		assertThat(this.reviewer.get("/assessments/" + round).status()).isEqualTo(404);
		assertThat(this.reviewer.get(LIST + "/" + id).page().select("a[href*=" + round + "]").eachAttr("href"))
			.allMatch((href) -> href.startsWith(LIST + "/" + id + "/rounds/"));
		assertThat(this.reviewer.get(LIST + "/" + id + "?state=ACCEPTED").text()).contains("No authority is that far");
		assertThat(this.reviewer.get(LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.reviewer.get(LIST + "/" + UUID.randomUUID() + "/report").status()).isEqualTo(404);
	}

	@Test
	void theDatabaseKeepsWhatHappened() {
		UUID id = this.cast.open(this.cast.leads);
		assertThatThrownBy(
				() -> this.jdbc.sql("update campaign set deadline = current_date where id = ?").param(id).update())
			.rootCause()
			.hasMessageContaining("permission denied");
		assertThatThrownBy(() -> this.jdbc.sql("delete from campaign_closing").update()).rootCause()
			.hasMessageContaining("permission denied");
	}

	private static Map<String, String> typed(LocalDate deadline) {
		Map<String, String> typed = new HashMap<>(date(deadline));
		typed.put("name", "Campaign " + UUID.randomUUID());
		typed.put("purpose", "Kept text");
		return typed;
	}

	private static Map<String, String> date(LocalDate date) {
		return Map.of("deadline-day", "" + date.getDayOfMonth(), "deadline-month", "" + date.getMonthValue(),
				"deadline-year", "" + date.getYear());
	}

	/** The form's fields with some changed, and the authorities chosen. */
	private static List<Map.Entry<String, String>> both(Reply form, Map<String, String> changed,
			String... authorities) {
		Map<String, String> fields = new HashMap<>(form.fields(LIST));
		fields.remove("authorities");
		fields.putAll(changed);
		List<Map.Entry<String, String>> all = new ArrayList<>(fields.entrySet());
		for (String code : authorities) {
			all.add(Map.entry("authorities", code));
		}
		return all;
	}

	private int rounds(String name) {
		return this.jdbc.sql("select count(*) from assessment where name = ?")
			.param(name)
			.query(Integer.class)
			.single();
	}

	private int remindersOf(UUID campaign, Viewer lead) {
		return (int) told(lead).stream()
			.filter((title) -> title.equals("Reminder: " + this.campaigns.get(campaign).name()))
			.count();
	}

	private List<String> told(Viewer viewer) {
		return this.jdbc.sql("select title from notice where person_id = ? order by told_at")
			.param(viewer.id())
			.query(String.class)
			.list();
	}

	private static Map<String, String> moreTime() {
		Map<String, String> typed = new HashMap<>(date(Dates.today().plusDays(50)));
		typed.put("reason", "A new mayor");
		return typed;
	}

}
