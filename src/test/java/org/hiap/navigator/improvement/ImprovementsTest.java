package org.hiap.navigator.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Dates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementsTest {

	private static final String CRITERION = "staff-time-and-money";

	private static final Progress UNDER_WAY = new Progress(ActionStatus.UNDER_WAY, null, null);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Improvements improvements;

	@Autowired
	private Authorities authorities;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Member lead;

	private Member officer;

	@BeforeAll
	void invite() {
		this.cast = new Cast(this.beans);
		this.lead = this.cast.member(Role.LEAD);
		this.officer = this.cast.member(Role.OFFICER);
	}

	@Test
	void anActionIsPlannedWithNothingDoneYet() {
		LocalDate due = Dates.today().plusDays(3);
		UUID id = add(new Plan("Hire", own(this.officer), due));
		ImprovementAction action = this.improvements.get(this.officer.viewer(), id);
		assertThat(action.plan()).isEqualTo(new Plan("Hire", own(this.officer), due));
		assertThat(action.progress()).isEqualTo(Progress.NONE);
		assertThat(action.criterionSlug()).isEqualTo(CRITERION);
		assertThat(action.assessmentId()).isEqualTo(this.lead.agreed());
		assertThat(action.addedBy()).isEqualTo(this.lead.viewer().id());
		assertThat(this.improvements.of(Cast.HERE)).extracting(ImprovementAction::id).contains(id);
		assertThat(this.improvements.of(Cast.ELSEWHERE)).extracting(ImprovementAction::id).doesNotContain(id);
		assertThat(events("planned", id)).isEqualTo(1);
	}

	@Test
	void nothingIsPlannedForWhatIsNotAgreedNotAskedOrNotTheAuthoritys() {
		Plan plan = new Plan("Hire", own(this.lead), null);
		Member stranger = this.cast.counterpart(this.lead);
		assertNotFound(() -> this.improvements.add(this.lead.viewer(), this.lead.finished(), CRITERION, plan));
		assertNotFound(() -> this.improvements.add(this.lead.viewer(), this.lead.agreed(), "no-criterion", plan));
		assertNotFound(() -> this.improvements.add(stranger.viewer(), this.lead.agreed(), CRITERION,
				new Plan("Hire", own(stranger), null)));
		assertNotFound(() -> add(new Plan("Hire", own(stranger), null)));
		UUID strangeTeam = this.authorities.addTeam(stranger.viewer(), "Team " + UUID.randomUUID()).orElseThrow().id();
		assertNotFound(() -> add(new Plan("Hire", ActionOwner.ofTeam(strangeTeam), null)));
	}

	@Test
	void aChangeOfAnOlderPlanStoresNothing() {
		UUID id = add(new Plan("First", own(this.lead), null));
		Plan second = new Plan("Second", own(this.officer), Dates.today());
		assertThat(this.improvements.change(this.lead.viewer(), id, 0, second)).isTrue();
		assertThat(this.improvements.change(this.lead.viewer(), id, 0, new Plan("Third", own(this.lead), null)))
			.isFalse();
		assertThat(this.improvements.get(this.lead.viewer(), id).plan()).isEqualTo(second);
		assertThat(this.improvements.change(this.lead.viewer(), id, 0, second)).as("the same again").isTrue();
		assertThat(events("changed the plan of", id)).isEqualTo(1);
		assertNotFound(() -> this.improvements.change(this.cast.counterpart(this.lead).viewer(), id, 1, second));
	}

	@Test
	void whatIsPlannedAndHowFarItIsDoNotGetInEachOthersWay() {
		UUID id = add(new Plan("First", own(this.officer), null));
		assertThat(this.improvements.progress(this.officer.viewer(), id, 0, UNDER_WAY, null)).isTrue();
		assertThat(this.improvements.change(this.lead.viewer(), id, 0, new Plan("Second", own(this.officer), null)))
			.isTrue();
	}

	@Test
	void progressKeepsEveryNoteAndEveryChangeOfStatus() {
		UUID id = add(new Plan("Hire", own(this.officer), null));
		Progress done = new Progress(ActionStatus.DONE, "Paper 3", "https://example.org/3");
		assertThat(this.improvements.progress(this.officer.viewer(), id, 0, UNDER_WAY, null)).isTrue();
		assertThat(this.improvements.progress(this.lead.viewer(), id, 1, UNDER_WAY, "Half way")).isTrue();
		assertThat(this.improvements.progress(this.officer.viewer(), id, 1, done, "There")).isTrue();
		ImprovementAction action = this.improvements.get(this.lead.viewer(), id);
		assertThat(action.progress()).isEqualTo(done);
		List<ProgressNote> notes = this.improvements.notesOf(action);
		assertThat(notes).extracting(ProgressNote::status)
			.containsExactly(ActionStatus.DONE, null, ActionStatus.UNDER_WAY);
		assertThat(notes).extracting(ProgressNote::text).containsExactly("There", "Half way", null);
		assertThat(notes).extracting(ProgressNote::writtenBy)
			.containsExactly(this.officer.viewer().id(), this.lead.viewer().id(), this.officer.viewer().id());
		assertThat(events("recorded the progress of", id)).isEqualTo(3);
		for (String rewriting : List.of("update progress_note set text = 'x'", "delete from progress_note",
				"truncate progress_note")) {
			assertThatExceptionOfType(DataAccessException.class).as(rewriting)
				.isThrownBy(() -> this.jdbc.sql(rewriting).update());
		}
	}

	@Test
	void aChangeOfOlderProgressStoresNothingButANoteAloneNeverComesTooLate() {
		UUID id = add(new Plan("Hire", own(this.officer), null));
		this.improvements.progress(this.officer.viewer(), id, 0, UNDER_WAY, "First");
		Progress done = new Progress(ActionStatus.DONE, null, null);
		assertThat(this.improvements.progress(this.lead.viewer(), id, 0, done, "Lost?")).isFalse();
		assertThat(this.improvements.progress(this.lead.viewer(), id, 0, UNDER_WAY, "Second")).isTrue();
		ImprovementAction action = this.improvements.get(this.lead.viewer(), id);
		assertThat(action.progress()).isEqualTo(UNDER_WAY);
		assertThat(this.improvements.notesOf(action)).extracting(ProgressNote::text).containsExactly("Second", "First");
	}

	@Test
	void nobodyStopsAnActionWithoutSayingWhy() {
		UUID id = add(new Plan("Hire", own(this.officer), null));
		Progress stopped = new Progress(ActionStatus.STOPPED, null, null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.improvements.progress(this.officer.viewer(), id, 0, stopped, null));
		assertThat(this.improvements.progress(this.officer.viewer(), id, 0, stopped, "No money")).isTrue();
		assertThat(this.improvements.get(this.officer.viewer(), id).isOpen()).isFalse();
	}

	@Test
	void progressIsForTheOwnerAndTheLeadAndForEveryOfficerWhenATeamOwnsIt() {
		UUID leads = add(new Plan("Hire", own(this.lead), null));
		assertNotFound(() -> this.improvements.progress(this.officer.viewer(), leads, 0, UNDER_WAY, null));
		UUID team = this.authorities.addTeam(this.lead.viewer(), "Team " + UUID.randomUUID()).orElseThrow().id();
		UUID teams = add(new Plan("Hire", ActionOwner.ofTeam(team), null));
		assertThat(this.improvements.progress(this.officer.viewer(), teams, 0, UNDER_WAY, null)).isTrue();
		Member stranger = this.cast.counterpart(this.lead);
		assertNotFound(() -> this.improvements.progress(stranger.viewer(), teams, 1, Progress.NONE, null));
	}

	@Test
	void theMostUrgentComesFirstAndWhatEndedLast() {
		LocalDate today = Dates.today();
		UUID undated = add(new Plan("Undated", own(this.lead), null));
		UUID ended = add(new Plan("Ended", own(this.lead), today.minusDays(9)));
		UUID later = add(new Plan("Later", own(this.lead), today.plusDays(40)));
		UUID late = add(new Plan("Late", own(this.lead), today.minusDays(1)));
		UUID endedLater = add(new Plan("Ended later", own(this.lead), null));
		this.improvements.progress(this.lead.viewer(), ended, 0, new Progress(ActionStatus.DONE, null, null), null);
		this.improvements.progress(this.lead.viewer(), endedLater, 0, new Progress(ActionStatus.STOPPED, null, null),
				"No need");
		List<UUID> own = List.of(undated, ended, later, late, endedLater);
		assertThat(this.improvements.of(Cast.HERE).stream().map(ImprovementAction::id).filter(own::contains))
			.containsExactly(late, later, undated, endedLater, ended);
	}

	@Test
	void anActionIsDueSoonForThirtyDaysAndThenOverdue() {
		LocalDate due = LocalDate.of(2027, 3, 31);
		UUID id = add(new Plan("Hire", own(this.lead), due));
		ImprovementAction open = this.improvements.get(this.lead.viewer(), id);
		assertThat(ActionList.DUE_SOON.holds(open, due.minusDays(31))).isFalse();
		assertThat(ActionList.DUE_SOON.holds(open, due.minusDays(30))).isTrue();
		assertThat(ActionList.DUE_SOON.holds(open, due)).isTrue();
		assertThat(ActionList.OVERDUE.holds(open, due)).isFalse();
		assertThat(ActionList.OVERDUE.holds(open, due.plusDays(1))).isTrue();
		assertThat(ActionList.DUE_SOON.holds(open, due.plusDays(1))).isFalse();
		this.improvements.progress(this.lead.viewer(), id, 0, new Progress(ActionStatus.DONE, null, null), null);
		ImprovementAction done = this.improvements.get(this.lead.viewer(), id);
		assertThat(ActionList.OVERDUE.holds(done, due.plusDays(1))).isFalse();
		assertThat(ActionList.DONE.holds(done, due.plusDays(1))).isTrue();
	}

	@Test
	void northvaleShowsActionsOfEveryKindThatAreClearlyInvented() {
		List<ImprovementAction> actions = this.improvements.of("northvale");
		assertThat(actions).extracting((action) -> action.progress().status()).contains(ActionStatus.values());
		assertThat(actions).anyMatch((action) -> action.isOverdue(Dates.today()))
			.anyMatch((action) -> action.plan().owner().team() != null)
			.anyMatch((action) -> this.improvements.notesOf(action).size() > 1);
		assertThat(actions).allMatch((action) -> action.plan().what().contains("(invented)"));
	}

	private UUID add(Plan plan) {
		return this.improvements.add(this.lead.viewer(), this.lead.agreed(), CRITERION, plan);
	}

	private static ActionOwner own(Member member) {
		return ActionOwner.ofPerson(member.viewer().id());
	}

	private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(call);
	}

	private long events(String action, UUID id) {
		return this.jdbc.sql("select count(*) from audit_event where action = ? and object = ?")
			.param(action)
			.param("improvement action " + id)
			.query(Long.class)
			.single();
	}

}
