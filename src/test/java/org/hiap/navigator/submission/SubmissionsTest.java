package org.hiap.navigator.submission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TestDatabase.Database;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Agreements.Recorded;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.response.GivenAnswers;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.response.Turnout;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenNote;
import org.hiap.navigator.submission.FrozenCopy.TeamCount;
import org.hiap.navigator.submission.SubmissionCheck.Finding;
import org.hiap.navigator.submission.SubmissionCheck.Kind;
import org.hiap.navigator.submission.Submissions.Submitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FullStackTest
class SubmissionsTest {

	private static final int AT_ONCE = 12;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Submissions submissions;

	@Autowired
	private Assessments assessments;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Responses responses;

	@Autowired
	private GivenAnswers given;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Database database;

	private SampleRound sample;

	@BeforeEach
	void newPeople() {
		this.sample = new SampleRound(this.beans, "midhollow");
	}

	@Test
	void aCopySaysEverythingInWordsOfItsOwn() {
		UUID round = this.sample.agreed();
		assertThat(this.agreements.setTarget(this.sample.lead, round, "leadership",
				new Target(5, Importance.MISSION_CRITICAL, "The mayor says so", 0)))
			.isEqualTo(Recorded.YES);
		assertThat(submit(round, Consent.NAMED, "As agreed")).isEqualTo(Submitted.YES);
		FrozenCopy copy = copy(round, 1);
		assertThat(copy.authority()).isEqualTo("Midhollow (sample)");
		assertThat(copy.purpose()).isEqualTo("To learn");
		assertThat(copy.framework()).isEqualTo(this.sample.framework.version());
		assertThat(copy.submittedBy()).isEqualTo(this.sample.lead.personName());
		assertThat(copy.asked()).isEqualTo(2);
		assertThat(copy.answered()).isEqualTo(2);
		assertThat(copy.explanation()).isEqualTo("As agreed");
		assertThat(copy.openPoints()).isEmpty();
		assertThat(copy.pillars()).hasSize(5).allSatisfy((pillar) -> {
			assertThat(pillar.strength()).isEqualTo("3.0");
			assertThat(pillar.scored()).isEqualTo(pillar.criteria().size());
		});
		assertThat(copy.pillars()).filteredOn((pillar) -> pillar.slug().equals("leadership"))
			.singleElement()
			.satisfies((pillar) -> {
				assertThat(pillar.target()).isEqualTo(5);
				assertThat(pillar.importanceReason()).isEqualTo("The mayor says so");
			});
		Framework.Criterion first = this.sample.framework.criteria().getFirst();
		assertThat(criterion(copy, first).wording()).isEqualTo(first.wording(3));
		assertThat(criterion(copy, first).distribution()).containsExactly(0, 0, 2, 0, 0);
	}

	@Test
	void aCopyStaysAsItWasWhateverChangesLater() {
		UUID round = this.sample.agreed();
		submit(round, Consent.COUNTED, null);
		String stored = stored(round);
		FrozenCopy copy = copy(round, 1);
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).isTrue();
		Framework.Pillar pillar = this.sample.framework.pillar("leadership").orElseThrow();
		assertThat(this.sample.decide(round, pillar, pillar.criteria().getFirst(), 1, "We thought again", 1))
			.isEqualTo(Recorded.YES);
		this.agreements.setTarget(this.sample.lead, round, "leadership",
				new Target(2, Importance.IMPORTANT, "Since then", 0));
		this.accounts.rename(this.sample.lead, "Somebody else");
		assertThat(stored(round)).isEqualTo(stored);
		assertThat(copy(round, 1)).isEqualTo(copy);
		assertThat(submit(round, Consent.NAMED, null)).isEqualTo(Submitted.YES);
		assertThat(copy(round, 1)).isEqualTo(copy);
		assertThat(criterion(copy(round, 2), pillar.criteria().getFirst()).level()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update submission set frozen = '{}'", "delete from submission",
			"truncate submission cascade", "update submission_step set reason = 'x'", "delete from submission_step",
			"update sharing_choice set number = 9", "delete from sharing_choice",
			"update submission_reference set number = 9", "delete from submission_reference" })
	void theDatabaseRefusesToChangeWhatWasSubmitted(String statement) throws SQLException {
		assertThat(refusal("navigator_app", statement)).isEqualTo("42501");
		assertThat(refusal("navigator_owner", statement)).isEqualTo("P0001");
	}

	@Test
	void theApplicationDoesNotSayWhenSomethingWasSubmitted() throws SQLException {
		assertThat(refusal("navigator_app", """
				insert into submission (assessment_id, version, frozen, submitted_by, submitted_at)
				select assessment_id, 99, frozen, submitted_by, now() from submission""")).isEqualTo("42501");
	}

	@Test
	void withdrawnAndSubmittedAgainItIsTheNextVersionOfTheSameReference() {
		UUID round = this.sample.agreed();
		submit(round, Consent.COUNTED, null);
		assertThat(state(round)).isEqualTo(AssessmentState.SUBMITTED);
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).isTrue();
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).as("again").isTrue();
		assertThat(state(round)).isEqualTo(AssessmentState.AGREED);
		submit(round, Consent.COUNTED, null);
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).as("an old page").isTrue();
		List<Submission> versions = this.submissions.versions(this.sample.lead, round);
		assertThat(versions).extracting(Submission::version).containsExactly(2, 1);
		assertThat(versions).extracting(Submission::standing).containsExactly(Standing.SUBMITTED, Standing.WITHDRAWN);
		assertThat(versions).extracting(Submission::reference).containsOnly(versions.getFirst().reference());
	}

	@Test
	void nothingChangesWhileTheProgrammeHasACopy() {
		UUID round = this.sample.agreed();
		submit(round, Consent.COUNTED, null);
		Framework.Pillar pillar = this.sample.framework.pillars().getFirst();
		Target target = new Target(5, Importance.STANDARD, null, 0);
		for (int step = 0; step < 3; step++) {
			assertThat(this.sample.decide(round, pillar, pillar.criteria().getFirst(), 5, "Better", 1))
				.isEqualTo(Recorded.NOT_NOW);
			assertThat(this.agreements.setTarget(this.sample.lead, round, pillar.slug(), target))
				.isEqualTo(Recorded.NOT_NOW);
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> this.rounds.reopen(this.sample.lead, round, "More answers"));
			if (step == 0) {
				this.submissions.startReview(this.sample.reviewer, round);
			}
			else if (step == 1) {
				this.submissions.accept(this.sample.reviewer, round);
			}
		}
		assertThat(state(round)).isEqualTo(AssessmentState.ACCEPTED);
	}

	@Test
	void theProgrammeReviewsAcceptsAndReopens() {
		UUID round = this.sample.agreed();
		Viewer reviewer = this.sample.reviewer;
		assertThatExceptionOfType(NotFoundException.class).as("before it is submitted")
			.isThrownBy(() -> this.submissions.startReview(reviewer, round));
		submit(round, Consent.COUNTED, null);
		assertThat(this.submissions.accept(reviewer, round)).as("without a review").isFalse();
		assertThat(this.submissions.reopen(reviewer, round, "Why")).as("before it is accepted").isFalse();
		assertThat(this.submissions.startReview(reviewer, round)).isTrue();
		assertThat(this.submissions.startReview(reviewer, round)).as("again").isFalse();
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).as("during the review").isFalse();
		assertThat(this.submissions.accept(reviewer, round)).isTrue();
		assertThat(this.submissions.reopen(reviewer, round, "A figure is wrong")).isTrue();
		assertThat(state(round)).isEqualTo(AssessmentState.SENT_BACK);
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).as("after it was reopened").isFalse();
		assertThat(submit(round, Consent.COUNTED, null)).isEqualTo(Submitted.YES);
		assertThat(this.submissions.startReview(reviewer, round)).isTrue();
		assertThat(this.submissions.sendBack(reviewer, round, "Say more")).isTrue();
		List<Submission> versions = this.submissions.versions(this.sample.lead, round);
		assertThat(versions).extracting(Submission::standing).containsExactly(Standing.SENT_BACK, Standing.REOPENED);
		assertThat(versions.getFirst().steps().getLast().reason()).isEqualTo("Say more");
		assertThat(titles(this.sample.lead)).anySatisfy((title) -> assertThat(title).endsWith("has been accepted"))
			.anySatisfy((title) -> assertThat(title).endsWith("has been reopened"))
			.anySatisfy((title) -> assertThat(title).endsWith("has been sent back"));
	}

	@Test
	void nobodyOfAnAuthorityReviews() {
		UUID round = this.sample.agreed();
		submit(round, Consent.COUNTED, null);
		Viewer lead = this.sample.lead;
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.submissions.startReview(lead, round));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.submissions.accept(lead, round));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.submissions.sendBack(lead, round, "Why"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.submissions.reopen(lead, round, "Why"));
	}

	@Test
	void theLeadMayNotBeTheOnlyOneWhoAnswered() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer colleague = this.sample.person("Colleague", Role.OFFICER);
		this.sample.ask(round, this.sample.lead, null);
		this.sample.ask(round, colleague, null);
		this.sample.answer(round, this.sample.lead, Answer.level(3));
		this.rounds.remove(this.sample.lead, round, colleague.id());
		this.sample.agree(round, 3);
		assertThat(kinds(round)).containsExactly(Kind.ONLY_OWN_ANSWERS);
		assertThat(submit(round, Consent.COUNTED, null)).isEqualTo(Submitted.INCOMPLETE);
		Viewer other = this.sample.person("Other lead", Role.LEAD);
		assertThat(this.submissions.check(other, round).findings()).as("for another lead").isEmpty();
	}

	@Test
	void whoeverIsAskedAloneSubmitsAlone() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		this.sample.ask(round, this.sample.lead, null);
		this.sample.answer(round, this.sample.lead, Answer.notKnown());
		this.agreements.confirmOnly(this.sample.lead, round);
		assertThat(kinds(round)).containsOnly(Kind.NO_STRENGTH);
		assertThat(submit(round, Consent.COUNTED, null)).isEqualTo(Submitted.YES);
		assertThat(copy(round, 1).openPoints()).hasSize(5);
	}

	@Test
	void whereTeamsAnswerOneTeamMustHaveSomebodyElse() {
		UUID alone = this.sample.open(Answering.TEAM, false);
		UUID mine = this.sample.team("Mine");
		UUID theirs = this.sample.team("Theirs");
		this.sample.ask(alone, this.sample.lead, mine);
		this.sample.ask(alone, this.sample.person("Silent", Role.OFFICER), theirs);
		this.sample.answer(alone, this.sample.lead, Answer.level(3));
		this.sample.agree(alone, 3);
		assertThat(kinds(alone)).containsExactly(Kind.ONLY_OWN_ANSWERS);
		UUID together = this.sample.open(Answering.TEAM, false);
		this.sample.ask(together, this.sample.lead, mine);
		this.sample.ask(together, this.sample.person("Helper", Role.OFFICER), mine);
		this.sample.answer(together, this.sample.lead, Answer.level(3));
		this.sample.agree(together, 3);
		assertThat(kinds(together)).isEmpty();
	}

	@Test
	void aReasonThatCameToBeNeededIsMissed() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer first = this.sample.person("First", Role.OFFICER);
		this.sample.ask(round, first, null);
		this.sample.answer(round, first, Answer.level(2));
		this.sample.agree(round, 2);
		this.rounds.reopen(this.sample.lead, round, "One more");
		Viewer second = this.sample.person("Second", Role.OFFICER);
		this.sample.ask(round, second, null);
		this.sample.answer(round, second, Answer.level(5));
		this.sample.conclude(round);
		int criteria = this.sample.framework.criteria().size();
		assertThat(kinds(round)).hasSize(criteria).containsOnly(Kind.REASON_MISSING);
		assertThat(submit(round, Consent.COUNTED, "Explained")).isEqualTo(Submitted.INCOMPLETE);
		assertThat(state(round)).isEqualTo(AssessmentState.AGREED);
	}

	@Test
	void highLevelsWithoutEvidenceWantAnExplanation() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer officer = this.sample.person("Officer", Role.OFFICER);
		this.sample.ask(round, officer, null);
		Framework.Pillar pillar = this.sample.framework.pillars().getFirst();
		this.sample.answer(round, officer, Answer.level(4));
		Map<Integer, Answer> answers = new HashMap<>();
		pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), Answer.level(4)));
		answers.put(pillar.criteria().get(0).id(), new Answer(AnswerKind.LEVEL, 4, null, null, null,
				"https://example.org/paper", EvidenceStrength.LINKED, false));
		answers.put(pillar.criteria().get(1).id(),
				new Answer(AnswerKind.LEVEL, 4, null, null, "Board paper 12", null, null, false));
		this.responses.save(officer, round, pillar.slug(), 1, answers);
		this.responses.finish(officer, round);
		this.sample.agree(round, 4);
		SubmissionCheck check = this.submissions.check(this.sample.lead, round);
		assertThat(check.findings()).extracting(Finding::criterion)
			.doesNotContain(pillar.criteria().get(0), pillar.criteria().get(1))
			.contains(pillar.criteria().get(2));
		assertThat(check.blocks()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> submit(round, Consent.COUNTED, null));
		assertThat(submit(round, Consent.COUNTED, "The director checked")).isEqualTo(Submitted.YES);
		FrozenCopy copy = copy(round, 1);
		assertThat(copy.openPoints()).hasSize(this.sample.framework.criteria().size() - 2);
		assertThat(criterion(copy, pillar.criteria().get(0)).notes()).containsExactly(new FrozenNote(null, null, null,
				null, EvidenceStrength.LINKED, null, "https://example.org/paper", null));
	}

	@Test
	void whatIsUndecidedIsPointedOutAndStandsInTheCopy() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		this.sample.conclude(round);
		assertThat(kinds(round)).containsOnly(Kind.UNDECIDED, Kind.NO_STRENGTH);
		assertThat(submit(round, Consent.NOT_SHARED, null)).isEqualTo(Submitted.YES);
		assertThat(copy(round, 1).pillars()).allSatisfy((pillar) -> {
			assertThat(pillar.strength()).isNull();
			assertThat(pillar.criteria()).extracting(FrozenCriterion::kind).containsOnly(AnswerKind.UNANSWERED);
		});
	}

	@Test
	void nothingIsSubmittedThatTheLeadHasNotSeen() {
		UUID round = this.sample.agreed();
		long seen = this.submissions.check(this.sample.lead, round).version();
		Framework.Pillar pillar = this.sample.framework.pillars().getFirst();
		this.sample.decide(round, pillar, pillar.criteria().getFirst(), 2, "Meanwhile", 1);
		assertThat(this.submissions.submit(this.sample.lead, round, seen, Consent.NAMED, null))
			.isEqualTo(Submitted.CHANGED);
		assertThat(this.submissions.versions(this.sample.lead, round)).isEmpty();
	}

	@Test
	void smallTeamsAndNamesStayBehindInAnAnonymousRound() {
		FrozenCopy copy = acrossTeams(false, 3, 2, 1);
		assertThat(copy.teams()).extracting(TeamCount::people).containsExactly(3, 3);
		assertThat(copy.teams().getFirst().team()).startsWith("Team 0");
		assertThat(copy.teams().getLast().team()).isNull();
		List<FrozenNote> notes = copy.pillars().getFirst().criteria().getFirst().notes();
		assertThat(notes).hasSize(6).extracting(FrozenNote::person).containsOnlyNulls();
		assertThat(notes).extracting(FrozenNote::team).filteredOn((team) -> team == null).hasSize(3);
	}

	@Test
	void noLevelStandsBesideANoteInAnAnonymousRound() {
		List<FrozenNote> notes = acrossTeams(false, 3).pillars().getFirst().criteria().getFirst().notes();
		assertThat(notes).extracting(FrozenNote::evidence).containsExactlyInAnyOrder("Note 0", "Note 1", "Note 2");
		assertThat(notes).extracting(FrozenNote::kind).containsOnlyNulls();
		assertThat(notes).extracting(FrozenNote::level).containsOnlyNulls();
	}

	@Test
	void theSmallestTeamJoinsOthersWhoWouldBeTooFew() {
		FrozenCopy copy = acrossTeams(false, 4, 3, 1);
		assertThat(copy.teams()).extracting(TeamCount::people).containsExactly(4, 4);
		assertThat(copy.teams().getLast().team()).isNull();
		assertThat(copy.pillars().getFirst().criteria().getFirst().notes()).extracting(FrozenNote::team)
			.filteredOn((team) -> team == null)
			.hasSize(4);
	}

	@Test
	void whereNoTeamStandsAloneOnlyTheTotalIsTold() {
		FrozenCopy copy = acrossTeams(false, 3, 1);
		assertThat(copy.teams()).isEmpty();
		assertThat(copy.answered()).isEqualTo(4);
		assertThat(copy.pillars().getFirst().criteria().getFirst().notes()).extracting(FrozenNote::team)
			.containsOnlyNulls();
	}

	@Test
	void aCopyCountsWhoAnsweredAsTheSummaryOfTheResultsDoes() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer answered = this.sample.person("Answered", Role.OFFICER);
		Viewer silent = this.sample.person("Silent", Role.OFFICER);
		Viewer removed = this.sample.person("Removed", Role.OFFICER);
		for (Viewer person : List.of(answered, silent, removed)) {
			this.sample.ask(round, person, null);
		}
		this.sample.answer(round, answered, Answer.level(3));
		this.rounds.remove(this.sample.lead, round, removed.id());
		this.sample.agree(round, 3);
		Turnout turnout = this.given.turnout(this.sample.lead, round);
		submit(round, Consent.COUNTED, null);
		assertThat(copy(round, 1).asked()).isEqualTo(turnout.asked()).isEqualTo(2);
		assertThat(copy(round, 1).answered()).isEqualTo(turnout.answered()).isEqualTo(1);
	}

	@Test
	void whatWasSentBackIsReopenedAnsweredAndSubmittedAsTheNextVersion() {
		UUID round = this.sample.agreed();
		submit(round, Consent.COUNTED, null);
		this.submissions.startReview(this.sample.reviewer, round);
		this.submissions.sendBack(this.sample.reviewer, round, "Ask more people");
		this.rounds.reopen(this.sample.lead, round, "More answers");
		assertThat(state(round)).isEqualTo(AssessmentState.OPEN);
		assertThat(submit(this.sample.lead, round, 0)).isEqualTo(Submitted.NOT_AGREED);
		assertThat(this.submissions.withdraw(this.sample.lead, round, 1)).as("while it is open").isFalse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.submissions.startReview(this.sample.reviewer, round));
		assertThat(this.submissions.versions(this.sample.lead, round)).extracting(Submission::standing)
			.containsExactly(Standing.SENT_BACK);
		Viewer another = this.sample.person("Another", Role.OFFICER);
		this.sample.ask(round, another, null);
		this.sample.answer(round, another, Answer.level(3));
		this.sample.conclude(round);
		assertThat(submit(round, Consent.COUNTED, null)).isEqualTo(Submitted.YES);
		assertThat(this.submissions.versions(this.sample.lead, round)).extracting(Submission::standing)
			.containsExactly(Standing.SUBMITTED, Standing.SENT_BACK);
		assertThat(copy(round, 1).answered()).isEqualTo(2);
		assertThat(copy(round, 2).answered()).isEqualTo(3);
	}

	@Test
	void nothingIsSubmittedWithAnswersThatTheLeadHasNotSeen() {
		UUID round = this.sample.agreed();
		long seen = this.submissions.check(this.sample.lead, round).version();
		this.rounds.reopen(this.sample.lead, round, "More answers");
		this.sample.conclude(round);
		assertThat(submit(this.sample.lead, round, seen)).isEqualTo(Submitted.CHANGED);
		assertThat(this.submissions.versions(this.sample.lead, round)).isEmpty();
	}

	@Test
	void namesStandBesideNotesOnlyWhereTheRoundSaidSo() {
		FrozenCopy copy = acrossTeams(true, 3, 3);
		List<FrozenNote> notes = copy.pillars().getFirst().criteria().getFirst().notes();
		assertThat(notes).extracting(FrozenNote::person)
			.doesNotContainNull()
			.allSatisfy((name) -> assertThat(name).startsWith("Member"));
		assertThat(notes).extracting(FrozenNote::level).containsOnly(3);
		assertThat(copy.teams()).extracting(TeamCount::people).containsExactly(3, 3);
	}

	@Test
	void roundsSubmittedAtOnceGetReferencesOfTheirOwn() throws Exception {
		List<UUID> rounds = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			UUID round = this.sample.open(Answering.INDIVIDUAL, false);
			this.sample.conclude(round);
			rounds.add(round);
		}
		List<Submitted> became = atOnce(rounds.stream()
			.<Callable<Submitted>>map((round) -> () -> submit(round, Consent.NOT_SHARED, null))
			.toList());
		assertThat(became).containsOnly(Submitted.YES);
		assertThat(rounds.stream()
			.map((round) -> this.submissions.versions(this.sample.lead, round).getFirst().reference().toString()))
			.doesNotHaveDuplicates()
			.allSatisfy((reference) -> assertThat(reference).matches("HIAP-MIDHOLLOW-\\d{4}-\\d{3,}"));
	}

	@Test
	void oneRoundSubmittedManyTimesAtOnceIsOneVersion() throws Exception {
		UUID round = this.sample.agreed();
		long version = this.submissions.check(this.sample.lead, round).version();
		List<Callable<Submitted>> posts = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			posts.add(() -> this.submissions.submit(this.sample.lead, round, version, Consent.COUNTED, null));
		}
		List<Submitted> became = atOnce(posts);
		assertThat(became).filteredOn((each) -> each == Submitted.YES).hasSize(1);
		assertThat(became).filteredOn((each) -> each == Submitted.ALREADY).hasSize(AT_ONCE - 1);
		assertThat(this.submissions.versions(this.sample.lead, round)).hasSize(1);
	}

	@Test
	void sharingIsChangedWithWhoAndWhenAndNothingIsForgotten() {
		UUID round = this.sample.agreed();
		assertThat(this.submissions.sharing(this.sample.lead, round)).isEmpty();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.submissions.share(this.sample.lead, round, 0, Consent.NAMED));
		submit(round, Consent.NAMED, null);
		Viewer other = this.sample.person("Other lead", Role.LEAD);
		assertThat(this.submissions.share(other, round, 1, Consent.NOT_SHARED)).isTrue();
		assertThat(this.submissions.share(this.sample.lead, round, 1, Consent.COUNTED)).as("stale").isFalse();
		assertThat(this.submissions.share(this.sample.lead, round, 1, Consent.NOT_SHARED)).as("the same").isTrue();
		Sharing sharing = this.submissions.sharing(this.sample.lead, round).orElseThrow();
		assertThat(sharing.consent()).isEqualTo(Consent.NOT_SHARED);
		assertThat(sharing.chosenBy()).isEqualTo(other.id());
		assertThat(this.jdbc.sql("select consent from sharing_choice where assessment_id = ? order by number")
			.param(round)
			.query(String.class)
			.list()).containsExactly("NAMED", "NOT_SHARED");
	}

	@Test
	void thoseWhoAnsweredAreToldAndNobodyElse() {
		UUID round = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer answered = this.sample.person("Answered", Role.OFFICER);
		Viewer silent = this.sample.person("Silent", Role.OFFICER);
		for (Viewer person : List.of(answered, silent, this.sample.lead)) {
			this.sample.ask(round, person, null);
		}
		this.sample.answer(round, answered, Answer.level(3));
		this.sample.answer(round, this.sample.lead, Answer.level(3));
		this.sample.agree(round, 3);
		submit(round, Consent.COUNTED, null);
		assertThat(titles(answered)).anySatisfy((title) -> assertThat(title).endsWith("has been submitted"));
		assertThat(titles(silent)).noneSatisfy((title) -> assertThat(title).endsWith("has been submitted"));
		assertThat(titles(this.sample.lead)).noneSatisfy((title) -> assertThat(title).endsWith("has been submitted"));
	}

	private FrozenCopy acrossTeams(boolean named, int... sizes) {
		UUID round = this.sample.open(Answering.INDIVIDUAL, named);
		int members = 0;
		for (int i = 0; i < sizes.length; i++) {
			UUID team = this.sample.team("Team " + i);
			for (int last = members + sizes[i]; members < last; members++) {
				Viewer member = this.sample.person("Member " + members, Role.OFFICER);
				this.sample.ask(round, member, team);
				this.sample.answer(round, member, new Answer(AnswerKind.LEVEL, 3, null, null, "Note " + members, null,
						EvidenceStrength.STATED, false));
			}
		}
		this.sample.agree(round, 3);
		assertThat(submit(round, Consent.COUNTED, null)).isEqualTo(Submitted.YES);
		return copy(round, 1);
	}

	private Submitted submit(Viewer lead, UUID round, long version) {
		return this.submissions.submit(lead, round, version, Consent.COUNTED, null);
	}

	private Submitted submit(UUID round, Consent consent, String explanation) {
		return this.submissions.submit(this.sample.lead, round,
				this.submissions.check(this.sample.lead, round).version(), consent, explanation);
	}

	private FrozenCopy copy(UUID round, int version) {
		return this.submissions.copy(this.sample.lead, round, version);
	}

	private static FrozenCriterion criterion(FrozenCopy copy, Framework.Criterion criterion) {
		return copy.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((each) -> each.slug().equals(criterion.slug()))
			.findFirst()
			.orElseThrow();
	}

	private List<Kind> kinds(UUID round) {
		return this.submissions.check(this.sample.lead, round).findings().stream().map(Finding::kind).toList();
	}

	private AssessmentState state(UUID round) {
		return this.assessments.get(this.sample.lead, round).state();
	}

	private String stored(UUID round) {
		return this.jdbc.sql("select md5(submission::text) from submission where assessment_id = ? and version = 1")
			.param(round)
			.query(String.class)
			.single();
	}

	private List<String> titles(Viewer person) {
		return this.jdbc.sql("select title from notice where person_id = ?")
			.param(person.id())
			.query(String.class)
			.list();
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
