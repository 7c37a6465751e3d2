package org.hiap.navigator.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TestDatabase;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Change.Action;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.library.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FullStackTest
class EditingTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Editing editing;

	@Autowired
	private LibraryFile file;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private List<Holding> holdings;

	@Autowired
	private Library library;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase.Database database;

	private Viewer administrator;

	private Kind levers;

	private String before;

	@BeforeEach
	void rememberTheLibrary() {
		this.administrator = new Cast(this.beans).member(Role.ADMINISTRATOR).viewer();
		this.levers = this.editing.kind("levers");
		this.before = this.file.export();
	}

	/** Importing what was exported is itself promised to give the same library. */
	@AfterEach
	void leaveTheLibraryAsItWas() throws SQLException {
		this.jdbc.sql("delete from library_draft where kind in ('levers', 'case-studies')").update();
		this.file.importUpload(this.administrator, this.file.upload(this.administrator, this.before), "After a test");
		assertThat(this.file.export()).isEqualTo(this.before);
		try (Connection connection = this.database.connect("navigator_owner");
				Statement statement = connection.createStatement()) {
			statement.execute("delete from library_change");
		}
	}

	@Test
	void readersSeeADraftOnlyWhenItIsPublished() {
		draft("L01", "name", "Charters, renamed");
		assertThat(nameOf("L01")).isNotEqualTo("Charters, renamed");
		publish("L01", "A better name");
		assertThat(nameOf("L01")).isEqualTo("Charters, renamed");
		LibraryEntry entry = entry("L01");
		assertThat(entry.state()).isEqualTo(State.CHANGED);
		assertThat(entry.draft()).isNull();
	}

	@Test
	void historyTellsWhatStoodThereWhoChangedItAndWhy() {
		String shipped = nameOf("L01");
		draft("L01", "name", "Charters, renamed");
		publish("L01", "A better name");
		List<Change> history = this.editing.history(this.levers, "L01");
		assertThat(history).extracting(Change::action).containsExactly(Action.PUBLISHED, Action.SHIPPED);
		assertThat(history.getFirst().reason()).isEqualTo("A better name");
		assertThat(history.getFirst().person()).isEqualTo(this.administrator.id());
		assertThat(text(history.getFirst().before()).text("name")).isEqualTo(shipped);
		assertThat(text(history.getFirst().text()).text("name")).isEqualTo("Charters, renamed");
	}

	@Test
	void theApplicationCannotChangeTheHistory() {
		draft("L01", "name", "Charters, renamed");
		publish("L01", "A better name");
		assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update library_change set reason = 'another'").update());
		assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from library_change").update());
	}

	@Test
	void theSecondOfTwoWhoSaveADraftIsRefusedAndNothingIsLost() {
		draft("L01", "name", "First");
		assertThat(save("L01", "name", "Second", 0)).as("saw no draft").isFalse();
		assertThat(save("L01", "name", "Third", 1)).as("saw the first").isTrue();
		assertThat(save("L01", "name", "Fourth", 1)).as("saw the first too").isFalse();
		assertThat(Objects.requireNonNull(entry("L01").draft()).text().text("name")).isEqualTo("Third");
	}

	@Test
	void whatWasChangedSinceItWasComparedIsNotPublished() {
		draft("L01", "name", "First");
		int seen = entry("L01").version();
		save("L01", "name", "Second", 1);
		assertThat(this.editing.publish(this.administrator, this.levers, "L01", "Why", seen, 1)).isFalse();
		assertThat(this.editing.publish(this.administrator, this.levers, "L01", "Why", seen + 1, 2)).isFalse();
		assertThat(nameOf("L01")).isNotIn("First", "Second");
	}

	@Test
	void aDraftThatWouldBreakTheLibraryIsRefusedAndEverythingStays() {
		draft("L01", "opportunity", "F9-O9");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> publish("L01", "Why"))
			.satisfies((mistake) -> assertThat(mistake.key()).isEqualTo("opportunity"));
		assertThat(this.file.export()).isEqualTo(this.before);
		assertThat(entry("L01").draft()).isNotNull();
	}

	@Test
	void tryingADraftOutLeavesNothingBehind() {
		draft("L01", "name", "Only tried out");
		AtomicReference<String> seen = new AtomicReference<>();
		this.editing.tryOut(this.levers, "L01", () -> seen.set(nameOf("L01")));
		assertThat(seen).hasValue("Only tried out");
		assertThat(nameOf("L01")).isNotEqualTo("Only tried out");
		assertThat(this.editing.history(this.levers, "L01")).isEmpty();
	}

	@Test
	void publishingTheShippedTextAgainMakesItAsShipped() {
		draft("L01", "name", "Charters, renamed");
		publish("L01", "A better name");
		assertThat(this.editing.draftFrom(this.administrator, this.levers, "L01", null)).isTrue();
		publish("L01", "As it was");
		assertThat(entry("L01").state()).isEqualTo(State.AS_SHIPPED);
		assertThat(this.file.export()).isEqualTo(this.before);
	}

	@Test
	void anEntryOthersReferToIsNotWithdrawn() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(
				() -> this.editing.withdraw(this.administrator, this.levers, "L02", "Why", entry("L02").version()));
		assertThat(this.editing.referringTo(this.levers, "L02")).isNotEmpty()
			.allMatch((entry) -> entry.kind().name().equals("case-studies"));
		assertThat(entry("L02").state()).isEqualTo(State.AS_SHIPPED);
	}

	@Test
	void aWithdrawnEntryIsGoneForReadersAndComesBackWhenItIsPublishedAgain() {
		Kind studies = this.editing.kind("case-studies");
		String slug = this.editing.entry(studies, "CS01").slug();
		int version = this.editing.entry(studies, "CS01").version();
		assertThat(this.editing.withdraw(this.administrator, studies, "CS01", "Out of date", version)).isTrue();
		assertThat(this.editing.withdraw(this.administrator, studies, "CS01", "Again", version)).isFalse();
		assertThat(this.catalogue.formerly("case-studies", slug)).hasValueSatisfying((moved) -> {
			assertThat(moved.withdrawn()).isTrue();
			assertThat(moved.title()).isEqualTo("Good Work Standard");
		});
		assertThat(this.editing.draftFrom(this.administrator, studies, "CS01", null)).isTrue();
		assertThat(this.editing.publish(this.administrator, studies, "CS01", "Back", version + 1, 1)).isTrue();
		assertThat(this.editing.entry(studies, "CS01").state()).isEqualTo(State.AS_SHIPPED);
	}

	@Test
	void anOldAddressLeadsToTheNewOne() {
		String old = entry("L01").slug();
		draft("L01", "slug", "charters-for-work");
		publish("L01", "Shorter");
		assertThat(this.catalogue.formerly("levers", old))
			.hasValueSatisfying((moved) -> assertThat(moved.slug()).isEqualTo("charters-for-work"));
	}

	@Test
	void anAddedEntryGetsTheNextCodeAnAddressFromItsTitleAndKeysForItsParts() {
		Map<String, Object> values = Map.of("name", "Éclairs for all!", "gist", "In short.", "opportunity", "F1-O1",
				"source", Map.of("document", "toolkit", "place", "Part 2"), "activities",
				List.of(Map.of("text", "One", "origin", "listed"), Map.of("text", "Two", "origin", "prose")));
		String code = this.editing.add(this.administrator, this.levers, EntryText.of(values));
		assertThat(code).isEqualTo("L32");
		assertThat(this.editing.publish(this.administrator, this.levers, code, "New", 0, 1)).isTrue();
		assertThat(this.library.lever("eclairs-for-all").code()).isEqualTo("L32");
		assertThat(this.library.activitiesOf(this.library.lever("eclairs-for-all"))).extracting("slug")
			.containsExactly("l32-a1", "l32-a2");
		assertThat(entry(code).state()).isEqualTo(State.ADDED);
	}

	@Test
	void nothingCanBeAddedToTheKindsThatCarryTheAssessment() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.editing.add(this.administrator,
				this.editing.kind("pillars"), EntryText.of(Map.of("name", "Sixth"))));
	}

	@Test
	void whatShipsAnewNeverReplacesWhatPeoplePublishedAndBothAreShown() {
		draft("L01", "name", "Published here");
		publish("L01", "Why");
		this.jdbc.sql("update library_entry set based_on = 'name: As it shipped then' where code = 'L01'").update();
		shipAnew();
		LibraryEntry entry = entry("L01");
		assertThat(nameOf("L01")).isEqualTo("Published here");
		assertThat(entry.shippedChanged()).isTrue();
		assertThat(text(entry.shipped()).text("name")).isNotEqualTo("Published here");
		save("L01", "name", "Published here", 0);
		publish("L01", "Keep ours");
		assertThat(entry("L01").shippedChanged()).isFalse();
	}

	@Test
	void whenWhatShipsDoesNotFitWhatWasPublishedTheLibraryStaysAndSaysWhy() {
		draft("L01", "name", "Published here");
		publish("L01", "Why");
		String kept = this.file.export();
		this.jdbc.sql("update library_entry set published = replace(published, 'F1-O1', 'F9-O9') where code = 'L01'")
			.update();
		shipAnew();
		assertThat(this.library.levers()).filteredOn((lever) -> lever.code().equals("L01"))
			.singleElement()
			.satisfies((lever) -> assertThat(lever.opportunityCode()).isEqualTo("F1-O1"));
		assertThat(this.editing.problems()).singleElement().asString().contains("levers, L01", "F9-O9");
		this.jdbc.sql("update library_entry set published = replace(published, 'F9-O9', 'F1-O1') where code = 'L01'")
			.update();
		shipAnew();
		assertThat(this.editing.problems()).isEmpty();
		assertThat(this.file.export()).isEqualTo(kept);
	}

	private void shipAnew() {
		this.jdbc.sql("update content_version set fingerprint = 'another' where name = 'library'").update();
		this.holdings.stream().filter((holding) -> holding.name().equals("library")).forEach(this.catalogue::load);
	}

	private void draft(String code, String field, String value) {
		assertThat(save(code, field, value, 0)).isTrue();
	}

	private boolean save(String code, String field, String value, int readVersion) {
		return this.editing.saveDraft(this.administrator, this.levers, code,
				text(entry(code).text()).with(field, value), readVersion);
	}

	private void publish(String code, String reason) {
		LibraryEntry entry = entry(code);
		assertThat(this.editing.publish(this.administrator, this.levers, code, reason, entry.version(),
				Objects.requireNonNull(entry.draft()).version()))
			.isTrue();
	}

	private LibraryEntry entry(String code) {
		return this.editing.entry(this.levers, code);
	}

	private String nameOf(String code) {
		return this.library.levers()
			.stream()
			.filter((lever) -> lever.code().equals(code))
			.findFirst()
			.orElseThrow()
			.name();
	}

	private static EntryText text(EntryText text) {
		return Objects.requireNonNull(text);
	}

}
