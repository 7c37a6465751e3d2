package org.hiap.navigator.peer;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.peer.Introduction.Outcome;
import org.hiap.navigator.peer.Introduction.State;
import org.hiap.navigator.peer.Introductions.Answered;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FullStackTest
class PeersTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Peers peers;

	@Autowired
	private Introductions introductions;

	@Autowired
	private Submissions submissions;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String criterion;

	private SampleRegion asking;

	private SampleRegion strong;

	@BeforeEach
	void twoRegions() {
		Framework framework = this.beans.getBean(Frameworks.class).current();
		this.criterion = framework.criteria().getFirst().slug();
		this.asking = SampleRegion.accepted(this.beans, "Asking", 2, Consent.NAMED);
		this.strong = SampleRegion.accepted(this.beans, "Strong", 4, Consent.NAMED);
	}

	@Test
	void aGapNamesWhoIsStrongThereWhenBothShareByName() {
		assertThat(seen(this.asking)).contains(new Peer(this.strong.code, this.strong.name, true))
			.noneMatch((peer) -> peer.code().equals(this.asking.code));
		assertThat(this.peers.of(this.strong.lead, this.strong.code).orElseThrow().matches()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Consent.class, names = "NAMED", mode = EnumSource.Mode.EXCLUDE)
	void whoDoesNotShareByNameIsNeverNamed(Consent consent) {
		SampleRegion quiet = SampleRegion.accepted(this.beans, "Quiet", 5, consent);
		assertThat(seen(this.asking)).extracting(Peer::code).contains(this.strong.code).doesNotContain(quiet.code);
		assertThat(this.introductions.ask(this.asking.lead, this.criterion, quiet.code, "Please")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Consent.class, names = "NAMED", mode = EnumSource.Mode.EXCLUDE)
	void whoDoesNotShareByNameItselfSeesNobody(Consent consent) {
		this.asking.share(this.asking.round(this.peers), consent);
		assertThat(this.peers.of(this.asking.lead, this.asking.code).orElseThrow().matches()).isNotEmpty()
			.allSatisfy((match) -> assertThat(match.peers()).isEmpty());
		assertThat(ask()).isNull();
	}

	@Test
	void theProgrammeSeesEverybodyAndWhoCannotBeIntroduced() {
		SampleRegion quiet = SampleRegion.accepted(this.beans, "Quiet", 5, Consent.COUNTED);
		List<Peer> seen = this.peers.of(this.strong.reviewer(), this.asking.code)
			.orElseThrow()
			.of(this.criterion)
			.orElseThrow()
			.peers();
		assertThat(seen).contains(new Peer(quiet.code, quiet.name, false),
				new Peer(this.strong.code, this.strong.name, true));
	}

	@Test
	void whatTheProgrammeHasNotAcceptedIsNotStrong() {
		SampleRegion waiting = new SampleRegion(this.beans, "Waiting");
		UUID round = waiting.submit((slug) -> 5, Consent.NAMED);
		assertThat(seen(this.asking)).extracting(Peer::code).doesNotContain(waiting.code);
		waiting.accept(round);
		assertThat(seen(this.asking)).extracting(Peer::code).contains(waiting.code);
		this.submissions.reopen(waiting.reviewer(), round, "Look again");
		assertThat(seen(this.asking)).extracting(Peer::code).doesNotContain(waiting.code);
	}

	@Test
	void levelThreeIsNotStrong() {
		SampleRegion middling = SampleRegion.accepted(this.beans, "Middling", 3, Consent.NAMED);
		assertThat(seen(this.asking)).extracting(Peer::code).doesNotContain(middling.code);
	}

	@Test
	void onlyTheNewestSubmissionCounts() {
		this.strong.submit((slug) -> 5, Consent.NAMED);
		assertThat(seen(this.asking)).extracting(Peer::code).doesNotContain(this.strong.code);
		assertThat(ask()).isNull();
	}

	@Test
	void nobodyLooksAtAnotherRegionsGaps() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.peers.of(this.strong.lead, this.asking.code));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.peers.themes(this.asking.lead, null, null));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.introductions.all(this.asking.lead, 0, 25));
	}

	@Test
	void askingTellsTheProgrammeOnceAndNobodyElse() {
		UUID id = ask();
		assertThat(ask()).isEqualTo(id);
		assertThat(told(this.strong.reviewer())).containsExactly(this.asking.name + " asks to be introduced to "
				+ this.strong.name + ": " + introduction(id).criterion());
		assertThat(told(this.strong.lead)).noneMatch((title) -> title.contains(this.asking.name));
	}

	@Test
	void onlyAGapCanBeAskedAbout() {
		assertThat(this.introductions.ask(this.asking.lead, "no-such-criterion", this.strong.code, "Please")).isEmpty();
		assertThat(this.introductions.ask(this.asking.lead, this.criterion, "nowhere", "Please")).isEmpty();
		assertThat(this.introductions.ask(this.asking.lead, this.criterion, this.asking.code, "Please")).isEmpty();
		assertThat(this.introductions.ask(this.strong.lead, this.criterion, this.asking.code, "Please")).isEmpty();
	}

	@Test
	void theOtherRegionLearnsOfARequestOnlyWhenIntroduced() {
		UUID id = ask();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.introductions.get(this.strong.lead, id));
		assertThat(this.introductions.own(this.strong.lead, 0, 25)).isEmpty();
		assertThat(introduce(id)).isEqualTo(Answered.YES);
		assertThat(this.introductions.get(this.strong.lead, id).state()).isEqualTo(State.INTRODUCED);
		assertThat(texts(this.strong.lead)).anyMatch((text) -> text.contains(this.asking.lead.email()));
		assertThat(texts(this.asking.lead)).anyMatch((text) -> text.contains(this.strong.lead.email()));
	}

	@Test
	void consentWithdrawnByTheOtherRegionKeepsAnIntroductionFromBeingMade() {
		UUID id = ask();
		UUID round = this.strong.round(this.peers);
		this.strong.share(round, Consent.COUNTED);
		assertThat(introduce(id)).isEqualTo(Answered.STRONG_NOT_NAMED);
		assertNothingSent(id);
		this.strong.share(round, Consent.NAMED);
		assertThat(introduce(id)).isEqualTo(Answered.YES);
	}

	@Test
	void consentWithdrawnByTheRegionThatAskedKeepsAnIntroductionFromBeingMade() {
		UUID id = ask();
		this.asking.share(this.asking.round(this.peers), Consent.NOT_SHARED);
		assertThat(introduce(id)).isEqualTo(Answered.ASKING_NOT_NAMED);
		assertNothingSent(id);
	}

	@Test
	void aRegionThatIsNotAcceptedAnyMoreIsNotIntroduced() {
		UUID id = ask();
		this.submissions.reopen(this.strong.reviewer(), this.strong.round(this.peers), "Look again");
		assertThat(introduce(id)).isEqualTo(Answered.NOT_STRONG);
		assertNothingSent(id);
	}

	@Test
	void withoutALeadNobodyIsIntroduced() {
		UUID id = ask();
		Viewer administrator = this.strong.person("Administrator", Role.ADMINISTRATOR);
		this.accounts.disable(administrator, this.strong.lead.id());
		assertThat(introduce(id)).isEqualTo(Answered.NO_LEAD);
		assertNothingSent(id);
	}

	@Test
	void anIntroductionWaitsForAConsentThatIsBeingWithdrawn() throws Exception {
		UUID id = ask();
		UUID round = this.strong.round(this.peers);
		CountDownLatch withdrawn = new CountDownLatch(1);
		CountDownLatch commit = new CountDownLatch(1);
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Future<?> withdrawal = both.submit(() -> this.transaction.executeWithoutResult((status) -> {
				this.strong.share(round, Consent.NOT_SHARED);
				withdrawn.countDown();
				await(commit);
			}));
			await(withdrawn);
			Future<Answered> introduced = both.submit(() -> introduce(id));
			assertThatExceptionOfType(java.util.concurrent.TimeoutException.class)
				.isThrownBy(() -> introduced.get(1, TimeUnit.SECONDS));
			commit.countDown();
			withdrawal.get();
			assertThat(introduced.get()).isEqualTo(Answered.STRONG_NOT_NAMED);
		}
		assertNothingSent(id);
	}

	@Test
	void ofTwoReviewersAtOnceOneAnswers() throws Exception {
		UUID id = ask();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Future<Answered> one = both.submit(() -> introduce(id));
			Future<Answered> other = both
				.submit(() -> this.introductions.decline(this.asking.reviewer(), id, "Not now"));
			assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(Answered.YES, Answered.ALREADY);
		}
		assertThat(introduce(id)).isEqualTo(Answered.ALREADY);
	}

	@Test
	void whatWasDeclinedCanBeAskedAgain() {
		UUID id = ask();
		assertThat(this.introductions.decline(this.strong.reviewer(), id, "They are busy until May"))
			.isEqualTo(Answered.YES);
		assertThat(texts(this.asking.lead)).contains("They are busy until May");
		assertThat(texts(this.strong.lead)).doesNotContain("They are busy until May");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.introductions.get(this.strong.lead, id));
		assertThat(this.introductions.add(this.asking.lead, id, Outcome.Kind.TALKED, "No")).isFalse();
		assertThat(ask()).isNotNull().isNotEqualTo(id);
	}

	@Test
	void everybodyConcernedAddsWhatCameOfIt() {
		UUID id = ask();
		assertThat(this.introductions.add(this.asking.lead, id, Outcome.Kind.TALKED, "Too early")).isFalse();
		introduce(id);
		this.introductions.add(this.asking.lead, id, Outcome.Kind.TALKED, "An hour on the phone");
		this.introductions.add(this.strong.lead, id, Outcome.Kind.WORKING_TOGETHER, "We share a post");
		this.introductions.add(this.strong.reviewer(), id, Outcome.Kind.WORKING_TOGETHER, "Both told us");
		assertThat(introduction(id).outcomes()).extracting(Outcome::text, Outcome::region)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("An hour on the phone", this.asking.name),
					org.assertj.core.groups.Tuple.tuple("We share a post", this.strong.name),
					org.assertj.core.groups.Tuple.tuple("Both told us", null));
		SampleRegion third = new SampleRegion(this.beans, "Third");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.introductions.add(third.lead, id, Outcome.Kind.NOTHING, "Mine?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update introduction set message = 'x'", "delete from introduction_answer",
			"update introduction_outcome set text = 'x'", "insert into introduction_answer (introduction_id, answer, "
					+ "text, answered_by, answered_at) select id, 'DECLINED', 'x', asked_by, now() from introduction" })
	void whatWasAskedAndAnsweredStays(String sql) {
		assertThatException().isThrownBy(() -> this.jdbc.sql(sql).update());
	}

	@Test
	void introductionsFollowAMerger() {
		UUID id = ask();
		introduce(id);
		SampleRegion successor = new SampleRegion(this.beans, "Successor");
		this.jdbc.sql("insert into authority_merger (code, successor, merged_by) values (?, ?, ?)")
			.params(this.asking.code, successor.code, successor.reviewer().id())
			.update();
		assertThat(this.introductions.own(successor.lead, 0, 25)).extracting(Introduction::id).containsExactly(id);
		assertThat(this.introductions.countOwn(successor.lead)).isOne();
		assertThat(this.introductions.get(successor.lead, id).asking().name()).isEqualTo(successor.name);
	}

	@Test
	void aGapOfThreeRegionsIsALearningTheme() {
		String programme = "p" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.sql("insert into programme (code, name) values (?, ?)").params(programme, programme).update();
		SampleRegion second = SampleRegion.accepted(this.beans, "Second", 2, Consent.NOT_SHARED);
		SampleRegion third = new SampleRegion(this.beans, "Third");
		third.submit((slug) -> slug.equals(this.criterion) ? 1 : 4, Consent.COUNTED);
		List.of(this.asking, second).forEach((region) -> join(region, programme));
		assertThat(this.peers.themes(this.asking.reviewer(), programme, null)).isEmpty();
		join(third, programme);
		assertThat(this.peers.themes(this.asking.reviewer(), programme, null)).singleElement().satisfies((theme) -> {
			assertThat(theme.criterion().slug()).isEqualTo(this.criterion);
			assertThat(theme.regions()).extracting(PeerRegion::code)
				.containsExactlyInAnyOrder(this.asking.code, second.code, third.code);
			assertThat(theme.missionCritical()).isZero();
			assertThat(theme.speakers()).contains(new Peer(this.strong.code, this.strong.name, true))
				.allMatch(Peer::named);
		});
		assertThat(this.peers.themes(this.asking.reviewer(), programme, "no-such-pillar")).isEmpty();
	}

	private void join(SampleRegion region, String programme) {
		this.jdbc.sql("insert into programme_member (authority_code, programme_code) values (?, ?)")
			.params(region.code, programme)
			.update();
	}

	/** Whom a region sees for the criterion. */
	private List<Peer> seen(SampleRegion region) {
		return this.peers.of(region.lead, region.code).orElseThrow().of(this.criterion).orElseThrow().peers();
	}

	private UUID ask() {
		return this.introductions.ask(this.asking.lead, this.criterion, this.strong.code, "How did you do it?")
			.orElse(null);
	}

	private Answered introduce(UUID id) {
		return this.introductions.introduce(this.strong.reviewer(), id, "Meet each other");
	}

	private Introduction introduction(UUID id) {
		return this.introductions.get(this.strong.reviewer(), id);
	}

	private void assertNothingSent(UUID id) {
		assertThat(introduction(id).state()).isEqualTo(State.WAITING);
		List.of(this.asking, this.strong)
			.forEach((region) -> assertThat(texts(region.lead)).noneMatch((text) -> text.contains("Meet each other")));
	}

	private List<String> told(Viewer person) {
		return this.jdbc.sql("select title from notice where person_id = ? and path like '%introductions%'")
			.param(person.id())
			.query(String.class)
			.list();
	}

	private List<String> texts(Viewer person) {
		return this.jdbc.sql("select text from notice where person_id = ? and path like '%introductions%'")
			.param(person.id())
			.query(String.class)
			.list();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
