package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.KeptFramework;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.framework.FrameworkEditing.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FullStackTest
class FrameworkEditingTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private FrameworkEditing editing;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private StoredVersions stored;

	@Autowired
	private ContentVersions content;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Rounds rounds;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Viewer administrator;

	@BeforeEach
	void start() {
		this.cast = new Cast(this.beans);
		this.administrator = this.cast.member(Role.ADMINISTRATOR).viewer();
		new KeptFramework(this.beans, this.administrator).restore();
		this.editing.start(this.administrator, 1);
	}

	@AfterEach
	void leaveTheShippedVersionInUse() {
		new KeptFramework(this.beans, this.administrator).restore();
		assertThat(this.frameworks.current().version()).isEqualTo(1);
	}

	private Framework draft() {
		return this.editing.draft().orElseThrow().framework();
	}

	/** Adds, drops and rewords one criterion each of the first pillar. */
	private void write() {
		Framework draft = draft();
		Framework.Criterion first = draft.pillars().getFirst().criteria().getFirst();
		Framework.Criterion second = draft.pillars().getFirst().criteria().get(1);
		assertThat(this.editing.reword(this.administrator, first.slug(), Versions.reworded(first, "Another question?"),
				first.fingerprint()))
			.isEqualTo(Saved.YES);
		assertThat(this.editing.remove(this.administrator, second.slug(), second.fingerprint())).isTrue();
		assertThat(this.editing.add(this.administrator, draft.pillars().getFirst().slug(),
				Versions.criterion("zebra-crossings", "Zebracrossing")))
			.isTrue();
	}

	@Test
	void aDraftSaysWhatItsVersionSaysAndNobodyUsesIt() {
		assertThat(draft().fingerprint()).isEqualTo(this.frameworks.version(1).fingerprint());
		assertThat(this.frameworks.current().version()).isEqualTo(1);
		int version = draft().version();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.frameworks.version(version));
	}

	@Test
	void thereIsOneDraftAtATime() throws Exception {
		assertThat(this.editing.start(this.administrator, 1)).isFalse();
		assertThat(this.editing.discard(this.administrator, draft().fingerprint())).isTrue();
		List<Callable<Boolean>> tries = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			tries.add(() -> this.editing.start(this.administrator, 1));
		}
		try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
			int started = 0;
			for (Future<Boolean> tried : pool.invokeAll(tries)) {
				started += tried.get() ? 1 : 0;
			}
			assertThat(started).isEqualTo(1);
		}
	}

	@Test
	void newAssessmentsUseAPublishedVersionAndOldOnesKeepTheirs() {
		Viewer lead = this.cast.member(Role.LEAD).viewer();
		UUID before = this.rounds.open(lead, NewRound.called("Before " + UUID.randomUUID()));
		Framework old = this.frameworks.current();
		write();
		int version = draft().version();
		assertThat(this.editing.publish(this.administrator, draft().fingerprint())).isTrue();
		assertThat(this.frameworks.current().version()).isEqualTo(version);
		UUID after = this.rounds.open(lead, NewRound.called("After " + UUID.randomUUID()));
		assertThat(frameworkOf(before)).isEqualTo(1);
		assertThat(frameworkOf(after)).isEqualTo(version);
		FrameworkChanges changes = FrameworkChanges.between(this.frameworks.version(1), this.frameworks.current());
		assertThat(changes.added()).hasSize(1);
		assertThat(changes.dropped()).hasSize(1);
		assertThat(changes.reworded()).hasSize(1);
		assertThat(this.frameworks.version(1)).isEqualTo(old);
		assertThat(this.editing.retire(this.administrator, version)).isTrue();
		assertThat(this.frameworks.current().version()).isEqualTo(1);
		assertThat(this.frameworks.version(version).criterion("zebra-crossings")).isPresent();
		assertThat(frameworkOf(after)).isEqualTo(version);
	}

	private int frameworkOf(UUID assessment) {
		return this.jdbc.sql("select framework_version from assessment where id = ?")
			.param(assessment)
			.query(Integer.class)
			.single();
	}

	@Test
	void otherInstancesLearnOfItAtOnce() {
		Frameworks other = new Frameworks(this.stored, this.content, this.transaction);
		other.afterPropertiesSet();
		assertThat(other.current().version()).isEqualTo(1);
		write();
		int version = draft().version();
		this.editing.publish(this.administrator, draft().fingerprint());
		assertThat(other.current().version()).isEqualTo(version);
		assertThat(other.version(version).criterion("zebra-crossings")).isPresent();
		this.editing.retire(this.administrator, version);
		assertThat(other.current().version()).isEqualTo(1);
	}

	@Test
	void whatIsPublishedInAnUnfinishedTransactionIsForgottenWithIt() {
		write();
		int version = draft().version();
		this.transaction.executeWithoutResult((status) -> {
			this.editing.publish(this.administrator, draft().fingerprint());
			assertThat(this.frameworks.current().version()).isEqualTo(version);
			status.setRollbackOnly();
		});
		assertThat(this.frameworks.current().version()).isEqualTo(1);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.frameworks.version(version));
	}

	@Test
	void aPillarHoldsFourToSevenCriteriaToBePublished() {
		Framework.Pillar pillar = draft().pillars().getFirst();
		pillar.criteria()
			.stream()
			.skip(3)
			.forEach((criterion) -> this.editing.remove(this.administrator, criterion.slug(), criterion.fingerprint()));
		assertThat(this.editing.problems(draft())).extracting(FrameworkRules.Problem::key)
			.containsExactly("frameworks.count.wrong");
		assertThat(this.editing.publish(this.administrator, draft().fingerprint())).isFalse();
		for (int i = 0; i < 5; i++) {
			this.editing.add(this.administrator, pillar.slug(), Versions.criterion("extra-" + i, "Extra"));
		}
		assertThat(this.editing.publish(this.administrator, draft().fingerprint())).isFalse();
		assertThat(this.frameworks.current().version()).isEqualTo(1);
	}

	@Test
	void nothingIsDoneToADraftThatIsNotAsItWasRead() {
		String read = draft().fingerprint();
		Framework.Criterion criterion = draft().criteria().getFirst();
		write();
		assertThat(this.editing.publish(this.administrator, read)).isFalse();
		assertThat(this.editing.discard(this.administrator, read)).isFalse();
		assertThat(this.editing.reword(this.administrator, criterion.slug(), Versions.reworded(criterion, "Late?"),
				criterion.fingerprint()))
			.isEqualTo(Saved.STALE);
		assertThat(this.editing.remove(this.administrator, criterion.slug(), criterion.fingerprint())).isFalse();
		assertThat(draft().criterion(criterion.slug()).orElseThrow().question()).isEqualTo("Another question?");
	}

	@Test
	void twoPeopleMayEditTwoCriteriaAtOnce() {
		Framework.Criterion one = draft().criteria().get(0);
		Framework.Criterion two = draft().criteria().get(1);
		assertThat(
				this.editing.reword(this.administrator, one.slug(), Versions.reworded(one, "One?"), one.fingerprint()))
			.isEqualTo(Saved.YES);
		assertThat(
				this.editing.reword(this.administrator, two.slug(), Versions.reworded(two, "Two?"), two.fingerprint()))
			.isEqualTo(Saved.YES);
	}

	@Test
	void aSlugStaysOnceAVersionWithItWasPublished() {
		Framework.Criterion asked = draft().criteria().getFirst();
		this.editing.reword(this.administrator, asked.slug(), Versions.criterion("renamed", "New words"),
				asked.fingerprint());
		assertThat(draft().criterion("renamed")).isEmpty();
		assertThat(draft().criterion(asked.slug()).orElseThrow().name()).isEqualTo("New words");
		String pillar = draft().pillars().get(2).slug();
		this.editing.add(this.administrator, pillar, Versions.criterion("first-try", "Try"));
		Framework.Criterion added = draft().criterion("first-try").orElseThrow();
		assertThat(this.editing.reword(this.administrator, "first-try", Versions.criterion(asked.slug(), "Try"),
				added.fingerprint()))
			.isEqualTo(Saved.SLUG_TAKEN);
		assertThat(this.editing.reword(this.administrator, "first-try", Versions.criterion("second-try", "Try"),
				added.fingerprint()))
			.isEqualTo(Saved.YES);
		assertThat(draft().criterion("second-try")).isPresent();
		assertThat(this.editing.add(this.administrator, pillar, Versions.criterion("second-try", "Again"))).isFalse();
	}

	@Test
	void criteriaMoveOnePlaceAndNotBeyondTheEnds() {
		List<String> before = slugs();
		this.editing.move(this.administrator, before.get(0), true);
		assertThat(slugs()).isEqualTo(before);
		this.editing.move(this.administrator, before.get(0), false);
		assertThat(slugs()).startsWith(before.get(1), before.get(0), before.get(2));
		this.editing.move(this.administrator, before.get(0), true);
		assertThat(slugs()).isEqualTo(before);
		this.editing.move(this.administrator, before.getLast(), false);
		assertThat(slugs()).isEqualTo(before);
	}

	private List<String> slugs() {
		return draft().pillars().get(1).criteria().stream().map(Framework.Criterion::slug).toList();
	}

	@Test
	void theLastPublishedVersionIsNotRetired() {
		assertThat(this.editing.retire(this.administrator, 1)).isFalse();
		int version = draft().version();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editing.retire(this.administrator, version));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editing.retire(this.administrator, 999));
	}

	@Test
	void anImportReplacesTheDraftOnceAndOnlyAsItWasRead() {
		write();
		UUID upload = this.editing.upload(this.administrator, Versions.shipped());
		assertThat(this.editing.importUpload(this.administrator, upload, "something else")).isFalse();
		assertThat(this.editing.importUpload(this.administrator, upload, draft().fingerprint())).isTrue();
		assertThat(draft().fingerprint()).isEqualTo(Versions.shipped().fingerprint());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editing.importUpload(this.administrator, upload, draft().fingerprint()));
		UUID another = this.editing.upload(this.administrator, Versions.shipped());
		Viewer stranger = new Cast(this.beans).member(Role.ADMINISTRATOR).viewer();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.editing.uploaded(stranger, another));
	}

	@Test
	void everyCodeTheShippedVersionDrawsOnIsInTheLibrary() {
		assertThat(this.editing.codes()).containsAll(Versions.codes());
		assertThat(this.editing.problems(Versions.shipped())).isEmpty();
	}

	@Test
	void whatIsSearchedIsWhatTheCurrentVersionAsks() {
		write();
		assertThat(found("Zebracrossing")).isZero();
		int version = draft().version();
		this.editing.publish(this.administrator, draft().fingerprint());
		assertThat(found("Zebracrossing")).isEqualTo(1);
		this.editing.retire(this.administrator, version);
		assertThat(found("Zebracrossing")).isZero();
	}

	private long found(String title) {
		return this.jdbc.sql("select count(*) from search_entry where title = ?")
			.param(title)
			.query(Long.class)
			.single();
	}

	@Test
	void everyStepIsInTheTrail() {
		String version = "framework version " + draft().version();
		write();
		this.editing.publish(this.administrator, draft().fingerprint());
		this.editing.retire(this.administrator, this.frameworks.current().version());
		assertThat(this.jdbc.sql("select action from audit_event where actor = ? and object like ? || '%' order by id")
			.params(this.administrator.id(), version)
			.query(String.class)
			.list()).endsWith("started from version 1", "reworded", "removed", "added", "published", "retired");
	}

}
