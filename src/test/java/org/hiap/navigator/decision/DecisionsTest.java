package org.hiap.navigator.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TestDatabase.Database;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.ClosingCheck.Finding;
import org.hiap.navigator.decision.DecisionRecord.FrozenDecision;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.DecisionRecord.FrozenScore;
import org.hiap.navigator.decision.DecisionRecord.MethodPart;
import org.hiap.navigator.decision.DecisionRecord.Result;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FullStackTest
class DecisionsTest {

	private static final String HERE = "farcoombe";

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Decisions decisions;

	@Autowired
	private FollowUps followUps;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Database database;

	@Test
	void nothingIsDecidedBeforeTheReveal() {
		Workshop workshop = new Workshop(this.beans, HERE);
		assertThatThrownBy(() -> workshop.decide(0, Course.EXPLORE, "")).isInstanceOf(StaleEditException.class);
		assertThatThrownBy(() -> this.decisions.check(workshop.facilitator, workshop.id))
			.isInstanceOf(StaleEditException.class);
		assertThat(this.decisions.record(workshop.facilitator, workshop.id)).isEmpty();
	}

	@Test
	void onlyTheFacilitatorWritesAndOnlyTheAuthorityReads() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		workshop.decideAll();
		Map<UUID, Decisions.Change> change = Map.of(workshop.options.getFirst(),
				new Decisions.Change(OptionDecision.NONE.mark(), new OptionDecision(Course.STOP, "No", "", "", null)));
		assertThatThrownBy(() -> this.decisions.draft(workshop.lead, workshop.id, change))
			.isInstanceOf(NotFoundException.class);
		assertThat(this.decisions.drafts(workshop.colleague, workshop.id)).hasSize(6);
		Viewer stranger = new Workshop(this.beans, "westmarch").lead;
		assertThatThrownBy(() -> this.decisions.drafts(stranger, workshop.id)).isInstanceOf(NotFoundException.class);
		String seen = this.decisions.check(workshop.facilitator, workshop.id).seen();
		assertThatThrownBy(
				() -> this.decisions.close(workshop.lead, workshop.id, seen, "Me", Dates.today(), Consent.NAMED))
			.isInstanceOf(NotFoundException.class);
		workshop.close(Consent.NAMED);
		assertThat(this.decisions.record(workshop.colleague, workshop.id)).isPresent();
		assertThatThrownBy(() -> this.decisions.record(stranger, workshop.id)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.followUps.of(stranger, workshop.id)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(
				() -> this.followUps.add(stranger, workshop.id, workshop.options.getFirst(), Dates.today(), "No"))
			.isInstanceOf(NotFoundException.class);
		assertThat(this.decisions.of(stranger)).noneMatch((closed) -> closed.exerciseId().equals(workshop.id));
	}

	@Test
	void everyOptionIsDecidedAndDeparturesNeedAReason() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		workshop.decide(0, Course.NOT_NOW, "");
		workshop.decide(1, Course.TAKE_FORWARD, "");
		workshop.decide(2, Course.TAKE_FORWARD, "");
		workshop.decide(3, Course.NOT_NOW, "");
		workshop.decide(5, Course.TAKE_FORWARD, "");
		ClosingCheck check = this.decisions.check(workshop.facilitator, workshop.id);
		assertThat(check.of(ClosingCheck.Kind.UNDECIDED)).extracting(Finding::option)
			.containsExactly(workshop.options.get(4));
		assertThat(check.of(ClosingCheck.Kind.REASON_MISSING)).extracting(Finding::option)
			.containsExactlyInAnyOrder(workshop.options.get(0), workshop.options.get(2), workshop.options.get(5));
		assertThatThrownBy(() -> this.decisions.close(workshop.facilitator, workshop.id, check.seen(), "The board",
				Dates.today(), Consent.NAMED))
			.isInstanceOf(StaleEditException.class);
		assertThat(workshop.exercise().stage()).as("nothing has happened").isEqualTo(Stage.REVEALED);
		for (int option : List.of(0, 2, 5)) {
			workshop.decide(option, (option == 0) ? Course.NOT_NOW : Course.TAKE_FORWARD, "We have our reasons");
		}
		workshop.decide(4, Course.EXPLORE, "");
		workshop.close(Consent.NAMED);
		assertThat(workshop.record().options()).extracting(FrozenOption::decision)
			.extracting(FrozenDecision::departure)
			.containsExactly(Departure.LEFT_IN_TOP, null, Departure.FROM_BELOW, null, null, Departure.UNRANKED);
	}

	@Test
	void twoFormsOfTheSameDecisionDoNotOverwriteEachOther() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		UUID first = workshop.options.getFirst();
		UUID second = workshop.options.get(1);
		OptionDecision mine = new OptionDecision(Course.EXPLORE, "Mine", "", "", null);
		OptionDecision theirs = new OptionDecision(Course.TAKE_FORWARD, "Theirs", "", "", null);
		String unseen = OptionDecision.NONE.mark();
		workshop.decide(first, theirs);
		assertThatThrownBy(() -> this.decisions.draft(workshop.facilitator, workshop.id,
				Map.of(first, new Decisions.Change(unseen, mine), second, new Decisions.Change(unseen, mine))))
			.isInstanceOf(StaleEditException.class);
		assertThat(this.decisions.drafts(workshop.facilitator, workshop.id)).containsExactly(Map.entry(first, theirs));
		this.decisions.draft(workshop.facilitator, workshop.id, Map.of(first,
				new Decisions.Change(unseen, OptionDecision.NONE), second, new Decisions.Change(unseen, mine)));
		assertThat(this.decisions.drafts(workshop.facilitator, workshop.id)).as("what was not touched stays")
			.containsEntry(first, theirs)
			.containsEntry(second, mine);
		this.decisions.draft(workshop.facilitator, workshop.id, Map.of(first, new Decisions.Change(unseen, theirs)));
	}

	@Test
	void theRecordHoldsWhatTheGroupCameTo() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		UUID criterion = workshop.exercise().criteria().getFirst().id();
		UUID best = workshop.options.getFirst();
		workshop.discussion()
			.agree(workshop.facilitator, workshop.id, new ScoredCell(best, criterion), 0, 2, "The figures say so");
		workshop.discussion().note(workshop.facilitator, workshop.id, best, criterion, "Everybody was surprised");
		workshop.decideAll();
		workshop.decide(best, new OptionDecision(Course.TAKE_FORWARD, "It is first", "Money is found", "Head of skills",
				Dates.today().plusMonths(3)));
		workshop.close(Consent.COUNTED);
		DecisionRecord record = workshop.record();
		assertThat(record.format()).isEqualTo(DecisionRecord.FORMAT);
		assertThat(record.top()).isEqualTo(2);
		assertThat(record.decidedBy()).isEqualTo("The investment board");
		assertThat(record.criteria()).hasSize(7).allSatisfy((each) -> assertThat(each.points()).hasSize(5));
		assertThat(record.people().scorers()).isEqualTo(3);
		assertThat(record.options()).extracting(FrozenOption::id).isEqualTo(workshop.options);
		FrozenOption first = record.options().getFirst();
		Result result = first.result();
		FrozenScore cell = result.scores().getFirst();
		assertThat(cell.counts()).containsExactly(0, 0, 0, 1, 2);
		assertThat(cell.mean()).isEqualByComparingTo("3.666667");
		assertThat(cell.median()).isEqualByComparingTo("4");
		assertThat(cell.agreed()).isEqualTo(2);
		assertThat(cell.reason()).isEqualTo("The figures say so");
		assertThat(cell.contribution()).as("half of a seventh").isEqualByComparingTo("7.142857");
		assertThat(result.place()).isEqualTo("1");
		assertThat(result.total()).isEqualByComparingTo("85.714286");
		assertThat(first.notes()).extracting(DecisionRecord.FrozenNote::text)
			.containsExactly("Everybody was surprised");
		assertThat(first.decision().owner()).isEqualTo("Head of skills");
		assertThat(record.runs()).isNotNull();
		assertThat(result.sureness().anotherGroup()).as("three people are too few to draw others like them").isNull();
		assertThat(result.sureness().anyWeights()).isEqualTo(100);
		assertThat(record.options().getLast().result().sureness()).isNull();
		Result last = record.options().getLast().result();
		assertThat(last.place()).isNull();
		assertThat(last.lower()).isEqualByComparingTo("0");
		assertThat(last.upper()).isEqualByComparingTo("100");
		assertThat(record.method()).extracting(MethodPart::heading)
			.containsExactly("Problem", "Criteria", "Performance", "Scores", "Weights", "Aggregation", "Uncertainty",
					"Reporting");
		assertThat(String.join(" ", record.method().stream().map(MethodPart::text).toList())).contains(
				"6 options were scored, of the kind “Levers”.", "3 people gave scores", "1 score was agreed together",
				"Every criterion weighs the same; nobody was asked", "1 option has no place",
				"Decided by The investment board on", "No decision departs.");
	}

	@Test
	void nobodysOwnScoresStandInTheRecord() {
		Workshop workshop = Workshop.closed(this.beans, HERE, Consent.NAMED);
		String frozen = frozen(workshop.id);
		assertThat(frozen).doesNotContain("Heron", "Otter", workshop.secret);
		List<String> people = this.jdbc.sql("select id::text from participant where exercise_id = ?")
			.param(workshop.id)
			.query(String.class)
			.list();
		assertThat(people).hasSize(3).noneMatch(frozen::contains);
	}

	@Test
	void recordsAreNumberedWithinAuthorityAndYear() {
		RecordNumber first = numberOf(Workshop.closed(this.beans, HERE, Consent.NAMED));
		RecordNumber second = numberOf(Workshop.closed(this.beans, HERE, Consent.NAMED));
		assertThat(second.number()).isEqualTo(first.number() + 1);
		assertThat(new RecordNumber("northvale", 2026, 1)).hasToString("HIAP-NORTHVALE-2026-D001");
		assertThat(first.toString()).startsWith("HIAP-FARCOOMBE-" + Dates.today().getYear() + "-D");
	}

	@Test
	void theSetAsideStandInTheRecordWithoutADecision() {
		Workshop workshop = new Workshop(this.beans, HERE);
		UUID id = workshop.exercises().open(workshop.facilitator, "Sifted", "What first?", LibraryOption.Kind.LEVER);
		workshop.exercises().choose(workshop.facilitator, id, 0, List.of("L01", "L02", "L03"));
		workshop.facilitation().sift(workshop.facilitator, id, 2);
		List<UUID> options = workshop.exercises().get(id).allOptions().stream().map((option) -> option.id()).toList();
		workshop.facilitation().endSift(workshop.facilitator, id, Set.copyOf(options.subList(0, 2)));
		workshop.scoreOnce(id, options.getFirst());
		workshop.facilitation().reveal(workshop.facilitator, id);
		String unseen = OptionDecision.NONE.mark();
		OptionDecision explore = new OptionDecision(Course.EXPLORE, "", "", "", null);
		this.decisions.draft(workshop.facilitator, id, Map.of(options.get(0), new Decisions.Change(unseen, explore),
				options.get(1), new Decisions.Change(unseen, explore)));
		assertThatThrownBy(() -> this.decisions.draft(workshop.facilitator, id,
				Map.of(options.get(2), new Decisions.Change(unseen, explore))))
			.isInstanceOf(NotFoundException.class);
		this.decisions.close(workshop.facilitator, id, this.decisions.check(workshop.facilitator, id).seen(), "Us",
				Dates.today(), Consent.NOT_SHARED);
		DecisionRecord record = this.decisions.record(workshop.facilitator, id).orElseThrow().record();
		FrozenOption aside = record.options().getLast();
		assertThat(aside.setAside()).isTrue();
		assertThat(aside.decision()).isNull();
		assertThat(aside.result()).isNull();
		assertThat(aside.dots()).isZero();
		assertThat(record.decided()).hasSize(2);
	}

	@Test
	void whatChangesLaterDoesNotChangeTheRecord() {
		Workshop workshop = Workshop.closed(this.beans, HERE, Consent.NAMED);
		DecisionRecord before = workshop.record();
		this.jdbc.sql("update exercise set name = 'Another name', question = 'Another?' where id = ?")
			.param(workshop.id)
			.update();
		this.jdbc.sql("update exercise_option set title = 'Another title', description = '' where exercise_id = ?")
			.param(workshop.id)
			.update();
		this.jdbc.sql("update exercise_criterion set name = 'Another', question = 'Another?' where exercise_id = ?")
			.param(workshop.id)
			.update();
		this.jdbc.sql("delete from score where participant_id in (select id from participant where exercise_id = ?)")
			.param(workshop.id)
			.update();
		this.jdbc.sql("update person set name = 'Somebody else' where id = ?")
			.param(workshop.facilitator.id())
			.update();
		assertThat(workshop.record()).isEqualTo(before);
		assertThat(before.exercise()).startsWith("Workshop ");
		assertThatThrownBy(() -> workshop.decide(0, Course.STOP, "Too late")).isInstanceOf(StaleEditException.class);
	}

	@Test
	void anOlderRecordWithoutWhatWasAddedLaterCanStillBeRead() {
		Workshop workshop = Workshop.closed(this.beans, HERE, Consent.NAMED);
		ObjectNode older = (ObjectNode) this.json.readTree(frozen(workshop.id));
		older.remove(List.of("setting", "runs", "concordance"));
		older.get("options").forEach((option) -> ((ObjectNode) option).remove(List.of("enquiry", "dots")));
		older.get("criteria").forEach((criterion) -> ((ObjectNode) criterion).remove("spread"));
		older.put("somethingDroppedSince", "x");
		DecisionRecord read = this.json.treeToValue(older, DecisionRecord.class);
		assertThat(read.options()).hasSize(6);
		assertThat(read.runs()).isNull();
	}

	@Test
	void whatIsFrozenIsWhatWasSeen() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		workshop.decideAll();
		String seen = this.decisions.check(workshop.facilitator, workshop.id).seen();
		workshop.discussion()
			.note(workshop.facilitator, workshop.id, workshop.options.getFirst(), null, "Said meanwhile");
		assertThatThrownBy(() -> this.decisions.close(workshop.facilitator, workshop.id, seen, "The board",
				Dates.today(), Consent.NAMED))
			.isInstanceOf(StaleEditException.class);
		assertThat(workshop.exercise().stage()).isEqualTo(Stage.REVEALED);
		workshop.close(Consent.NAMED);
	}

	@Test
	void closingManyTimesAtOnceMakesOneRecord() throws Exception {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		workshop.decideAll();
		String seen = this.decisions.check(workshop.facilitator, workshop.id).seen();
		List<Boolean> closed = atOnce(Collections.nCopies(6, () -> {
			try {
				this.decisions.close(workshop.facilitator, workshop.id, seen, "The board", Dates.today(),
						Consent.NAMED);
				return true;
			}
			catch (StaleEditException ex) {
				return false;
			}
		}));
		assertThat(closed).containsOnlyOnce(true);
		assertThat(this.decisions.sharing(workshop.lead, workshop.id)).hasSize(1);
		assertThat(
				this.jdbc.sql("select count(*) from audit_event where object = ? and action like 'recorded as HIAP-%'")
					.param("exercise " + workshop.id)
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void guestsPassesEndWithTheClosing() {
		Workshop workshop = new Workshop(this.beans, HERE);
		workshop.reveal();
		workshop.decideAll();
		assertThat(workshop.participants().seat(workshop.id, null, Optional.of(workshop.secret)).isGuest()).isTrue();
		workshop.close(Consent.NAMED);
		assertThatThrownBy(() -> workshop.participants().seat(workshop.id, null, Optional.of(workshop.secret)))
			.isInstanceOf(NotFoundException.class);
	}

	@Test
	void theFacilitatorAndLeadsChangeTheSharingAndEveryChoiceIsKept() {
		Workshop workshop = Workshop.closed(this.beans, HERE, Consent.NOT_SHARED);
		assertThatThrownBy(() -> this.decisions.share(workshop.colleague, workshop.id, 1, Consent.NAMED))
			.isInstanceOf(NotFoundException.class);
		assertThat(this.decisions.share(workshop.lead, workshop.id, 1, Consent.COUNTED)).isTrue();
		assertThat(this.decisions.share(workshop.facilitator, workshop.id, 1, Consent.NAMED)).as("stale").isFalse();
		assertThat(this.decisions.share(workshop.facilitator, workshop.id, 2, Consent.NAMED)).isTrue();
		assertThat(this.decisions.share(workshop.facilitator, workshop.id, 2, Consent.NAMED)).as("again").isTrue();
		assertThat(this.decisions.sharing(workshop.colleague, workshop.id)).extracting(Sharing::consent)
			.containsExactly(Consent.NAMED, Consent.COUNTED, Consent.NOT_SHARED);
	}

	@Test
	void whatCameOfADecisionIsAddedAndNeverOverwritten() {
		Workshop workshop = Workshop.closed(this.beans, HERE, Consent.NAMED);
		UUID option = workshop.options.getFirst();
		this.followUps.add(workshop.colleague, workshop.id, option, Dates.today(), "The charter began");
		this.followUps.add(workshop.lead, workshop.id, option, Dates.today(), "40 employers signed");
		assertThat(this.followUps.of(workshop.lead, workshop.id).of(option).outcomes())
			.extracting(FollowUp.Outcome::text)
			.containsExactly("The charter began", "40 employers signed");
		assertThat(this.followUps.of(workshop.lead, workshop.id).of(option).nextReview())
			.contains(Dates.today().plusMonths(6));
		LocalDate next = Dates.today().plusMonths(9);
		assertThat(this.followUps.review(workshop.lead, workshop.id, option, 0, Standing.CHANGED, "Smaller", next))
			.isTrue();
		assertThat(this.followUps.review(workshop.colleague, workshop.id, option, 0, Standing.DONE, "Done", null))
			.as("somebody else was quicker")
			.isFalse();
		FollowUp now = this.followUps.of(workshop.lead, workshop.id).of(option);
		assertThat(now.nextReview()).contains(next);
		assertThat(now.reviews()).hasSize(1);
		assertThatThrownBy(() -> this.followUps.of(workshop.lead, workshop.id).of(UUID.randomUUID()))
			.isInstanceOf(NotFoundException.class);
		assertThatThrownBy(
				() -> this.followUps.add(workshop.lead, workshop.id, option, Dates.today().minusDays(1), "Before"))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update decision_record set frozen = '{}'", "delete from decision_record",
			"truncate decision_record cascade", "update decision_outcome set text = 'x'",
			"delete from decision_outcome", "update decision_review set text = 'x'", "delete from decision_review",
			"update decision_sharing_choice set number = 9", "delete from decision_sharing_choice" })
	void theDatabaseRefusesToChangeARecord(String statement) throws SQLException {
		assertThat(refusal("navigator_app", statement)).isEqualTo("42501");
		assertThat(refusal("navigator_owner", statement)).isEqualTo("P0001");
	}

	private RecordNumber numberOf(Workshop workshop) {
		return this.decisions.record(workshop.lead, workshop.id).orElseThrow().number();
	}

	private String frozen(UUID exercise) {
		return this.jdbc.sql("select frozen from decision_record where exercise_id = ?")
			.param(exercise)
			.query(String.class)
			.single();
	}

	private String refusal(String role, String sql) throws SQLException {
		try (Connection connection = this.database.connect(role)) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql);
				return "not refused";
			}
			catch (SQLException ex) {
				return ex.getSQLState();
			}
			finally {
				connection.rollback();
			}
		}
	}

	private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(tasks)) {
				results.add(result.get());
			}
			return results;
		}
	}

}
