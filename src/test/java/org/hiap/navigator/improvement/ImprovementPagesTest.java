package org.hiap.navigator.improvement;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.govuk.Dates;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of improvement actions, in a region that begins every test without any. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementPagesTest {

	private static final String CRITERION = "staff-time-and-money";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Improvements improvements;

	@Autowired
	private JdbcClient jdbc;

	private Member leader;

	private Member helper;

	private Visitor lead;

	private Visitor officer;

	private String list;

	@BeforeAll
	void signIn() {
		Cast cast = new Cast(this.beans);
		this.leader = cast.member(Role.LEAD);
		this.helper = cast.member(Role.OFFICER);
		this.lead = cast.signIn(this.port, this.leader);
		this.officer = cast.signIn(this.port, this.helper);
		this.list = "/assessments/" + this.leader.agreed() + "/actions";
	}

	/**
	 * Notes cannot be deleted, so actions of earlier tests move to where nobody looks.
	 */
	@BeforeEach
	void beginWithoutActions() {
		this.jdbc.sql("update improvement_action set authority_code = 'midhollow' where authority_code = ?")
			.param(Cast.HERE)
			.update();
	}

	@Test
	void theEmptyListSaysWhatToDo() {
		Reply page = this.lead.get(this.list);
		assertThat(page.text()).contains("No action has been planned yet. Choose “Plan an action”");
		assertThat(page.page().select("a[href='" + this.list + "/new']")).hasSize(1);
		assertThat(page.page().select(".app-filter, .lib-filter")).isEmpty();
		Reply reading = this.officer.get(this.list);
		assertThat(reading.text()).contains("No action has been planned yet. The lead of your authority can plan them");
		assertThat(reading.page().select("a[href$='/new']")).isEmpty();
	}

	@Test
	void beforeTheLevelsAreAgreedThePageSaysSo() {
		String open = "/assessments/" + this.leader.open() + "/actions";
		assertThat(this.lead.get(open).text()).contains("The levels of this round are not agreed yet.")
			.doesNotContain("Plan an action");
		assertThat(this.lead.get(open + "/new?criterion=" + CRITERION).location()).isEqualTo(open);
		assertThat(this.lead.post(open, planned("Too early")).status()).isEqualTo(404);
	}

	@Test
	void theFormShowsTheGapAndWhatHelps() {
		Reply page = this.lead.get(this.list + "/new?criterion=" + CRITERION);
		assertThat(page.text()).contains("Plan an action: Staff time and money", "Agreed now: 2. Emerging",
				"To reach: 3. Developing", "An approved budget or business plan for this financial year",
				"What helps, according to the toolkit", "Clear portfolios and cross-sector working",
				"The library links no opportunity to this pillar.");
		assertThat(page.page().select("#help ul").first().select("li")).isNotEmpty();
		assertThat(page.fields(this.list)).containsEntry("owner", "").containsEntry("gap", CRITERION);
		assertThat(page.page().select("#owner option").eachText()).contains("Cast lead", "Cast officer");
		assertThat(this.lead.get(this.list + "/new?criterion=nothing").status()).isEqualTo(404);
	}

	@Test
	void whereACaseStudyOfThePillarShowsALeverTheOpportunityIsLinked() {
		this.jdbc.sql("update case_study set lever_code = 'L01' where code = 'P1-X1'").update();
		try {
			Reply page = this.lead.get(this.list + "/new?criterion=" + CRITERION);
			assertThat(page.page().select("#help a[href^='/library/opportunities/']")).hasSize(1);
			assertThat(page.text()).doesNotContain("The library links no opportunity to this pillar.");
		}
		finally {
			this.jdbc.sql("update case_study set lever_code = null where code = 'P1-X1'").update();
		}
	}

	@Test
	void theGapsToChooseAmongAreThoseOfTheRound() {
		Reply page = this.lead.get(this.list + "/new");
		assertThat(page.page().select("main section")).hasSize(5);
		assertThat(page.page().select("main a[href^='" + this.list + "/new?criterion=']")).hasSizeGreaterThan(20);
	}

	@Test
	void aPlannedActionIsThereOnceHoweverOftenTheFormIsSent() {
		String what = "Hire " + UUID.randomUUID();
		Reply form = this.lead.get(this.list + "/new?criterion=" + CRITERION);
		Map<String, String> plan = planned(what);
		Reply added = this.lead.submit(form, this.list, plan);
		assertThat(this.lead.submit(form, this.list, plan).location()).isEqualTo(added.location());
		Reply page = this.lead.follow(added);
		assertThat(page.text()).contains("The action has been added.", what, "Staff time and money", "Cast officer",
				"Not started", "Level in Agreed");
		assertThat(rows(this.lead.get(this.list))).hasSize(1);
		assertThat(this.officer.get(added.location()).text()).contains("Record progress")
			.doesNotContain("Change what, who or when");
	}

	@Test
	void whoeverIsGivenAnActionBySomebodyElseIsToldWhereItIsAndNotWhatItSays() {
		UUID id = add("Hire quietly", this.helper, null);
		assertThat(told(this.helper, id))
			.containsExactly("DIGEST " + path(id) + " An improvement action has been planned for you");
		ActionOwner leader = ActionOwner.ofPerson(this.leader.viewer().id());
		ActionOwner helper = ActionOwner.ofPerson(this.helper.viewer().id());
		this.improvements.change(this.leader.viewer(), id, 0, new Plan("Hire at once", helper, null));
		this.improvements.change(this.leader.viewer(), id, 1, new Plan("Hire at once", leader, null));
		assertThat(told(this.leader, id)).as("one's own doing").isEmpty();
		this.improvements.change(this.leader.viewer(), id, 2, new Plan("Hire at once", helper, null));
		assertThat(told(this.helper, id)).hasSize(2)
			.contains("DIGEST " + path(id) + " An improvement action has been given to you");
		assertThat(this.officer.get("/notices").text()).contains("An improvement action has been given to you")
			.doesNotContain("Hire");
	}

	@Test
	void aWrongPlanIsRefusedAndKept() {
		Reply form = this.lead.get(this.list + "/new?criterion=" + CRITERION);
		Reply nothing = this.lead.submit(form, this.list, Map.of());
		assertThat(nothing.status()).isEqualTo(422);
		assertThat(errors(nothing)).isEqualTo("#what #owner");
		LocalDate past = Dates.today().minusDays(1);
		Map<String, String> wrong = new HashMap<>(planned("x".repeat(301)));
		wrong.putAll(date(past));
		wrong.put("owner", UUID.randomUUID().toString());
		Reply refused = this.lead.submit(form, this.list, wrong);
		assertThat(errors(refused)).isEqualTo("#what #owner #due-day");
		assertThat(refused.text()).contains("The due date must be today or later");
		assertThat(refused.fields(this.list)).containsEntry("what", "x".repeat(301))
			.containsEntry("due-year", "" + past.getYear());
		assertThat(refused.page().title()).startsWith("Error: ");
		Map<String, String> unreal = new HashMap<>(planned("Hire"));
		unreal.put("due-day", "31");
		unreal.put("due-month", "2");
		assertThat(this.lead.submit(form, this.list, unreal).text()).contains("Enter a real due date");
		assertThat(this.improvements.of(Cast.HERE)).isEmpty();
	}

	@Test
	void anOverdueActionCanKeepOrMoveItsPastDateAndNoOtherCan() {
		LocalDate today = Dates.today();
		String late = path(add("Late", this.helper, today.minusDays(5))) + "/plan";
		assertThat(this.lead.submit(this.lead.get(late), late, Map.of("what", "Still late")).status()).isEqualTo(302);
		assertThat(this.lead.submit(this.lead.get(late), late, date(today.minusDays(2))).status()).isEqualTo(302);
		String early = path(add("Early", this.helper, today.plusDays(5))) + "/plan";
		assertThat(this.lead.submit(this.lead.get(early), early, date(today.minusDays(2))).status()).isEqualTo(422);
	}

	@Test
	void aPlanOnTopOfANewerOneShowsBothAndCanBeSavedOnceBothWereSeen() {
		String plan = path(add("First", this.helper, null)) + "/plan";
		Reply form = this.lead.get(plan);
		this.lead.submit(form, plan, Map.of("what", "Theirs"));
		Reply refused = this.lead.submit(form, plan, Map.of("formKey", UUID.randomUUID().toString(), "what", "Mine"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select(".govuk-error-summary").text()).contains("Theirs", "Cast officer");
		assertThat(refused.fields(plan)).containsEntry("what", "Mine");
		assertThat(this.lead.get(this.list).text()).contains("Theirs").doesNotContain("Mine");
		assertThat(this.lead.follow(this.lead.submit(refused, plan, Map.of())).text()).contains("Mine");
	}

	@Test
	void theOwnerRecordsProgressAndTheNotesStay() {
		String action = path(add("Hire", this.helper, null));
		String progress = action + "/progress";
		Reply saved = this.officer.submit(this.officer.get(progress), progress,
				Map.of("status", "UNDER_WAY", "note", "Began\nwell"));
		assertThat(saved.location()).isEqualTo(action);
		this.officer.submit(this.officer.get(progress), progress,
				Map.of("status", "DONE", "note", "Ended", "evidence", "Paper 3", "link", "https://example.org/3"));
		Reply page = this.lead.get(action);
		assertThat(page.page().select(".lib-rows > li").eachText()).hasSize(2)
			.allMatch((note) -> note.startsWith(Dates.day(Dates.today()) + ", Cast officer"))
			.satisfiesExactly((last) -> assertThat(last).endsWith("Status: Done Ended"),
					(first) -> assertThat(first).endsWith("Status: Under way Began well"));
		assertThat(page.text()).contains("Paper 3");
		assertThat(page.page().select("a[href='https://example.org/3']")).hasSize(1);
	}

	@Test
	void wrongProgressIsRefusedAndKept() {
		String progress = path(add("Hire", this.helper, null)) + "/progress";
		Reply form = this.officer.get(progress);
		Reply refused = this.officer.submit(form, progress,
				Map.of("status", "STOPPED", "evidence", "Paper", "link", "javascript:alert(1)"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(errors(refused)).isEqualTo("#note #link");
		assertThat(refused.text()).contains("Enter why the action was stopped");
		assertThat(refused.fields(progress)).containsEntry("evidence", "Paper")
			.containsEntry("status", "STOPPED")
			.containsEntry("link", "javascript:alert(1)");
		assertThat(errors(this.officer.submit(form, progress,
				Map.of("status", "PERHAPS", "note", "n".repeat(2001), "evidence", "e".repeat(2001)))))
			.isEqualTo("#status #note #evidence");
	}

	@Test
	void progressOnTopOfNewerProgressShowsBothAndKeepsTheNote() {
		String progress = path(add("Hire", this.helper, null)) + "/progress";
		Reply form = this.officer.get(progress);
		this.lead.submit(this.lead.get(progress), progress, Map.of("status", "UNDER_WAY", "evidence", "Theirs"));
		Reply refused = this.officer.submit(form, progress, Map.of("status", "DONE", "note", "My note"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select(".govuk-error-summary").text()).contains("Under way", "Theirs");
		assertThat(refused.fields(progress)).containsEntry("note", "My note").containsEntry("status", "DONE");
		assertThat(this.officer.submit(refused, progress, Map.of()).status()).isEqualTo(302);
	}

	@Test
	void whoDoesNotOwnAnActionReadsItOnly() {
		String action = path(add("Hire", this.leader, null));
		assertThat(this.officer.get(action).text()).contains("Hire").doesNotContain("Record progress");
		assertThat(this.officer.get(action + "/progress").status()).isEqualTo(404);
		assertThat(this.officer
			.post(action + "/progress",
					Map.of("version", "0", "formKey", UUID.randomUUID().toString(), "status", "DONE"))
			.status()).isEqualTo(404);
		assertThat(this.officer.get(action + "/plan").status()).isEqualTo(404);
		assertThat(this.officer.get(this.list + "/new").status()).isEqualTo(404);
	}

	@Test
	void theListsCountAndTheFiltersNarrowTheWholeList() {
		LocalDate today = Dates.today();
		add("Late", this.helper, today.minusDays(1));
		add("Soon", this.leader, today.plusDays(30));
		add("Later", this.leader, today.plusDays(31));
		UUID done = add("Ended", this.helper, today.minusDays(3));
		this.improvements.progress(this.helper.viewer(), done, 0, new Progress(ActionStatus.DONE, null, null), null);
		Reply all = this.lead.get(this.list);
		assertThat(tabs(all)).containsExactly("All (4)", "Overdue (1)", "Due in 30 days (1)", "Done (1)");
		assertThat(rows(all)).containsExactly("Late", "Soon", "Later", "Ended");
		assertThat(rows(this.lead.get(this.list + "?list=overdue"))).containsExactly("Late");
		assertThat(rows(this.lead.get(this.list + "?list=due-soon"))).containsExactly("Soon");
		assertThat(rows(this.lead.get(this.list + "?list=done"))).containsExactly("Ended");
		Reply own = this.lead.get(this.list + "?owner=" + this.helper.viewer().id() + "&status=NOT_STARTED");
		assertThat(rows(own)).containsExactly("Late");
		assertThat(tabs(own)).containsExactly("All (1)", "Overdue (1)", "Due in 30 days (0)", "Done (0)");
		assertThat(own.page().select(".app-filter a").first().attr("href")).contains("owner=", "status=NOT_STARTED");
		assertThat(rows(this.lead.get(this.list + "?criterion=" + CRITERION))).hasSize(4);
		assertThat(this.lead.get(this.list + "?list=done&owner=" + this.leader.viewer().id()).text())
			.contains("No action fits.");
		assertThat(rows(this.lead.get(this.list + "?list=x&owner=x&status=x&criterion=x&page=x"))).hasSize(4);
	}

	@Test
	void twentyFiveActionsStandOnAPage() {
		add("One", this.helper, null);
		assertThat(rows(this.lead.get(this.list))).hasSize(1);
		for (int i = 2; i <= 26; i++) {
			add("Number " + i, this.helper, null);
		}
		Reply first = this.lead.get(this.list + "?status=NOT_STARTED");
		assertThat(rows(first)).hasSize(25);
		assertThat(first.page().title()).contains("(page 1 of 2)");
		assertThat(first.page().select(".govuk-pagination__next a").attr("href")).contains("status=NOT_STARTED",
				"page=2");
		assertThat(rows(this.lead.get(this.list + "?page=2"))).containsExactly("Number 26");
	}

	@Test
	void aLaterRoundShowsWhetherTheLevelMoved() {
		UUID id = this.improvements.add(this.helper.viewer(), this.helper.agreed(), CRITERION,
				new Plan("Hire", ActionOwner.ofPerson(this.helper.viewer().id()), null));
		assertThat(this.lead.get("/assessments/" + this.helper.agreed() + "/actions").text())
			.doesNotContain("Did it move the level?");
		assertThat(this.lead.get(this.list).text()).contains("Planned in Agreed",
				"Did it move the level? Level 2 then, level 2 now: it has not moved");
		assertThat(this.lead.get(path(id)).text()).contains("it has not moved");
		assertThat(this.lead.get("/assessments/" + this.leader.open() + "/actions").text())
			.contains("Level 2 then, not agreed yet in this round");
	}

	@Test
	void theCalendarHasADayForEveryOpenActionWithADate() throws Exception {
		String hostile = "Meet; discuss, \\ agree\nBEGIN:VEVENT\rSUMMARY:Not mine é" + "\ud83d\ude00".repeat(60) + " "
				+ "and a line that is longer than a calendar file lets it be";
		LocalDate due = Dates.today().plusDays(4);
		UUID id = add(hostile, this.helper, due);
		add("Without a date", this.helper, null);
		UUID ended = add("Ended", this.helper, due);
		this.improvements.progress(this.helper.viewer(), ended, 0, new Progress(ActionStatus.DONE, null, null), null);
		UUID late = add("Late", this.leader, Dates.today().minusDays(400));
		Reply file = this.lead.get(this.list + "/actions.ics");
		assertThat(file.header("Content-Type").orElseThrow()).isEqualTo("text/calendar;charset=UTF-8");
		assertThat(file.header("Content-Disposition").orElseThrow()).contains("improvement-actions.ics");
		assertThat(file.header("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(file.body().lines()).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		Map<String, VEvent> events = events(file);
		assertThat(events).containsOnlyKeys(id.toString(), late.toString());
		VEvent event = events.get(id.toString());
		assertThat(value(event, Property.SUMMARY)).isEqualTo("Due: " + hostile.replaceAll("[\r\n]", " "));
		assertThat(value(event, Property.DTSTART)).isEqualTo(due.toString().replace("-", ""));
		assertThat(value(event, Property.DTEND)).isEqualTo(due.plusDays(1).toString().replace("-", ""));
		assertThat(file.body()).contains("DTSTART;VALUE=DATE:");
		assertThat(value(event, Property.URL)).matches("http://localhost:\\d+" + path(id));
		assertThat(value(event, Property.DESCRIPTION))
			.startsWith("Criterion: Staff time and money\nOwner: Cast officer\nStatus: Not started\nhttp");
		assertThat(events(this.officer.get(this.list + "/actions.ics?whose=mine"))).containsOnlyKeys(id.toString());
		String moved = path(id) + "/plan";
		this.lead.submit(this.lead.get(moved), moved, date(due.plusDays(1)));
		assertThat(value(events(this.lead.get(this.list + "/actions.ics")).get(id.toString()), Property.SEQUENCE))
			.isEqualTo("1");
	}

	@Test
	void aCalendarWithoutActionsIsStillACalendar() throws Exception {
		assertThat(events(this.lead.get(this.list + "/actions.ics"))).isEmpty();
	}

	@Test
	void theHomePageShowsWhatIsDueWithOnesOwnFirst() {
		LocalDate today = Dates.today();
		add("Theirs and late", this.leader, today.minusDays(2));
		add("Own and soon", this.helper, today.plusDays(20));
		add("Own and later", this.helper, today.plusDays(50));
		Reply home = this.officer.get("/authorities/" + Cast.HERE);
		Element section = home.page().select("section:has(h2:contains(Improvement actions))").first();
		assertThat(section.select(".govuk-task-list__link").eachText()).containsExactly("Own and soon",
				"Theirs and late");
		assertThat(section.text()).contains("Due " + Dates.day(today.plusDays(20)) + ", yours", "Cast lead Overdue");
		assertThat(this.officer.get(section.select(".govuk-task-list__link").attr("href")).text())
			.contains("Own and soon");
		assertThat(this.officer.get(section.select("p a").last().attr("href")).text()).contains("Own and later");
	}

	@Test
	void theHomePageSaysThatNothingIsDue() {
		assertThat(this.officer.get("/authorities/" + Cast.HERE).text())
			.contains("Nothing is overdue or due in the next 30 days.");
	}

	private UUID add(String what, Member owner, LocalDate due) {
		return this.improvements.add(this.leader.viewer(), this.leader.agreed(), CRITERION,
				new Plan(what, ActionOwner.ofPerson(owner.viewer().id()), due));
	}

	private List<String> told(Member member, UUID action) {
		return this.jdbc
			.sql("select urgency || ' ' || path || ' ' || title from notice where person_id = ? and path = ?")
			.param(member.viewer().id())
			.param(path(action))
			.query(String.class)
			.list();
	}

	private String path(UUID action) {
		return this.list + "/" + action;
	}

	private Map<String, String> planned(String what) {
		return Map.of("formKey", UUID.randomUUID().toString(), "gap", CRITERION, "what", what, "owner",
				this.helper.viewer().id().toString(), "due-day", "1", "due-month", "4", "due-year", "2040");
	}

	private static Map<String, String> date(LocalDate date) {
		return Map.of("due-day", "" + date.getDayOfMonth(), "due-month", "" + date.getMonthValue(), "due-year",
				"" + date.getYear());
	}

	private static List<String> rows(Reply page) {
		return page.page().select(".lib-rows > li h2").eachText();
	}

	private static List<String> tabs(Reply page) {
		return page.page().select(".app-filter a").eachText();
	}

	private static String errors(Reply reply) {
		return String.join(" ", reply.page().select(".govuk-error-summary__list a").eachAttr("href"));
	}

	private static Map<String, VEvent> events(Reply file) throws IOException, ParserException {
		assertThat(file.status()).isEqualTo(200);
		Calendar calendar = new CalendarBuilder().build(new StringReader(file.body()));
		List<VEvent> events = calendar.getComponents("VEVENT");
		assertThat(events).allSatisfy((event) -> assertThat(event.validate(true).hasErrors()).isFalse());
		return events.stream().collect(Collectors.toMap((event) -> value(event, Property.UID), (event) -> event));
	}

	private static String value(VEvent event, String property) {
		return event.getRequiredProperty(property).getValue();
	}

}
