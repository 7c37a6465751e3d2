package org.hiap.navigator.editing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.PowerUse;
import org.hiap.navigator.power.Powers;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class EditingPagesTest {

	private static final String LEVER = "/admin/library/levers/L03";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Editing editing;

	@Autowired
	private Proposals proposals;

	@Autowired
	private ExerciseManagement exercises;

	@Autowired
	private Powers powers;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.cast = new Cast(this.beans);
		this.administrator = this.cast.signIn(this.port, this.cast.member(Role.ADMINISTRATOR));
	}

	@AfterEach
	void leaveTheLibraryAsItWas() {
		this.jdbc.sql("delete from library_draft where code = 'L03'").update();
		this.jdbc.sql("delete from library_entry where kind = 'levers' and shipped is null and withdrawn").update();
		Viewer viewer = this.cast.member(Role.ADMINISTRATOR).viewer();
		Kind levers = this.editing.kind("levers");
		if (this.editing.entry(levers, "L03").state() != State.AS_SHIPPED) {
			this.editing.draftFrom(viewer, levers, "L03", null);
			LibraryEntry entry = this.editing.entry(levers, "L03");
			this.editing.publish(viewer, levers, "L03", "After a test", entry.version(), 1);
		}
	}

	@Test
	void wrongInputIsShownBesideItsFieldAndKept() {
		Reply form = this.administrator.get(LEVER + "/draft");
		Reply reply = this.administrator.submit(form, LEVER + "/draft",
				Map.of("name", " ", "slug", "Not An Address", "gist", "x".repeat(8_001)));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().title()).startsWith("Error: ");
		assertThat(reply.page().select(".govuk-error-summary__list a").eachText()).containsExactly("Enter: Name",
				"In short must be 8,000 characters or fewer",
				"Write the address in small letters, numbers and single hyphens");
		assertThat(reply.page().select("#slug").val()).isEqualTo("Not An Address");
		assertThat(this.editing.entry(this.editing.kind("levers"), "L03").draft()).isNull();
	}

	@Test
	void aPartIsAddedAndRemovedWithoutLosingWhatWasTyped() {
		Reply form = this.administrator.get(LEVER + "/draft");
		Reply more = this.administrator.submit(form, LEVER + "/draft", Map.of("more", "figures", "name", "Half typed"));
		assertThat(more.status()).isEqualTo(200);
		assertThat(more.page().select("#name").val()).isEqualTo("Half typed");
		int last = more.page().select("[id^=figures.][id$=.value]").size() - 1;
		Map<String, String> typed = new HashMap<>();
		typed.put("figures." + last + ".value", "12");
		typed.put("figures." + last + ".counts", "a count");
		this.administrator.submit(more, LEVER + "/draft", typed);
		assertThat(draft().yaml()).contains("a count", "Half typed");
		Reply again = this.administrator.get(LEVER + "/draft");
		this.administrator.submit(again, LEVER + "/draft", Map.of("figures." + last + ".remove", "yes"));
		assertThat(draft().yaml()).doesNotContain("a count").contains("Half typed");
	}

	@Test
	void theSecondOfTwoAdministratorsSeesBothTexts() {
		Reply first = this.administrator.get(LEVER + "/draft");
		Reply second = this.administrator.get(LEVER + "/draft");
		this.administrator.submit(first, LEVER + "/draft", Map.of("name", "Saved first"));
		Reply refused = this.administrator.submit(second, LEVER + "/draft", Map.of("name", "Typed second"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select("#name").val()).isEqualTo("Typed second");
		assertThat(refused.page().select("#stale ins, #stale del").text()).contains("Saved first", "Typed second");
		assertThat(draft().text("name")).isEqualTo("Saved first");
		Reply saved = this.administrator.submit(refused, LEVER + "/draft", Map.of());
		assertThat(saved.status()).isEqualTo(302);
		assertThat(draft().text("name")).isEqualTo("Typed second");
	}

	@Test
	void whatWouldBreakTheLibraryIsSaidBeforeItIsPublished() {
		this.administrator.submit(this.administrator.get(LEVER + "/draft"), LEVER + "/draft",
				Map.of("slug", "real-living-wage-region"));
		Reply preview = this.administrator.get(LEVER + "/preview");
		assertThat(preview.text()).contains("another lever has the slug “real-living-wage-region”");
		Reply refused = this.administrator.submit(preview, LEVER + "/publication", Map.of("reason", "Why"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("The library would not be whole");
	}

	@Test
	void publishingNeedsAReasonAndHappensOnce() {
		this.administrator.submit(this.administrator.get(LEVER + "/draft"), LEVER + "/draft",
				Map.of("name", "New name"));
		Reply preview = this.administrator.get(LEVER + "/preview");
		assertThat(this.administrator.submit(preview, LEVER + "/publication", Map.of()).status()).isEqualTo(422);
		assertThat(this.administrator.submit(preview, LEVER + "/publication", Map.of("reason", "Why")).location())
			.isEqualTo(LEVER);
		assertThat(this.administrator.submit(preview, LEVER + "/publication", Map.of("reason", "Why")).location())
			.isEqualTo(LEVER);
		assertThat(this.jdbc.sql("select count(*) from library_change where code = 'L03' and reason = 'Why'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(new Visitor(this.port).get("/library").text()).contains("New name");
	}

	@Test
	void aRenamedEntryLeadsOnFromItsOldAddress() {
		String old = this.editing.entry(this.editing.kind("levers"), "L03").slug();
		this.administrator.submit(this.administrator.get(LEVER + "/draft"), LEVER + "/draft",
				Map.of("slug", "moved-on"));
		this.administrator.submit(this.administrator.get(LEVER + "/preview"), LEVER + "/publication",
				Map.of("reason", "Shorter"));
		Reply moved = new Visitor(this.port).get("/library/levers/" + old);
		assertThat(moved.status()).isEqualTo(301);
		assertThat(moved.location()).isEqualTo("/library/levers/moved-on");
	}

	@Test
	void aFileThatIsNoLibraryIsRefusedWithTheReason() {
		String token = this.administrator.get("/admin/library-file").fields("/admin/library-file").get("_csrf");
		assertThat(upload(token, "library", "levers: [").text()).contains("not well-formed YAML");
		assertThat(upload(token, "other", "x").text()).contains("Choose a file");
		assertThat(upload(token, "library", "x".repeat(6_000_000)).status()).isEqualTo(413);
	}

	private Reply upload(String token, String name, String text) {
		return this.administrator.postBody("/admin/library-file", "multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
						+ "\r\n--b\r\nContent-Disposition: form-data; name=\"" + name
						+ "\"; filename=\"library.yaml\"\r\nContent-Type: application/yaml\r\n\r\n" + text
						+ "\r\n--b--\r\n");
	}

	@Test
	void anAuthoritySeesWhatBecameOfItsProposal() {
		Visitor lead = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
		String path = "/authorities/" + Cast.HERE + "/proposals";
		String title = "Put forward " + UUID.randomUUID();
		Reply form = lead.get(path + "/new");
		Map<String, String> typed = Map.of("title", title, "gist", "In short", "story", "It happened.");
		lead.submit(form, path, typed);
		lead.submit(form, path, typed);
		assertThat(this.proposals.of(Cast.HERE)).filteredOn((each) -> each.title().equals(title)).hasSize(1);
		UUID id = this.proposals.of(Cast.HERE).getFirst().id();
		assertThat(lead.get(path + "/" + id).text()).contains("Waiting");
		String answer = "/admin/library-proposals/" + id;
		Reply page = this.administrator.get(answer);
		this.administrator.submit(page, answer + "/refusal", Map.of("reason", "We have two like it"));
		assertThat(lead.get(path + "/" + id).text()).contains("Declined", "We have two like it");
		Visitor stranger = this.cast.signIn(this.port, this.cast.counterpart(this.cast.member(Role.LEAD)));
		assertThat(stranger.get("/authorities/" + Cast.ELSEWHERE + "/proposals/" + id).status()).isEqualTo(404);
	}

	@Test
	void whatWasChosenAndRecordedOutlivesAWithdrawnLever() {
		Kind levers = this.editing.kind("levers");
		Viewer keeper = this.cast.member(Role.ADMINISTRATOR).viewer();
		Viewer lead = this.cast.member(Role.LEAD).viewer();
		String code = this.editing.add(keeper, levers, EntryText.of(Map.of("name", "Soon withdrawn", "gist",
				"In short.", "opportunity", "F1-O1", "source", Map.of("document", "toolkit", "place", "Part 2"))));
		this.editing.publish(keeper, levers, code, "For a test", 0, 1);
		UUID exercise = this.exercises.open(lead, "Withdrawn", "What first?", LibraryOption.Kind.LEVER);
		this.exercises.choose(lead, exercise, 0, List.of(code, "L01"));
		this.powers.record(lead, this.powers.of(Cast.HERE).version(List.of(code)), Map.of(code,
				new LeverPower(PowerHeld.NOT_HELD, PowerUse.NOT_USED, "An order", LocalDate.of(2026, 1, 1), null)));
		assertThat(this.editing.withdraw(keeper, levers, code, "For a test", 1)).isTrue();
		Visitor visitor = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
		String path = "/exercises/" + exercise;
		for (String page : List.of(path, path + "/options", path + "/scores", path + "/results",
				"/authorities/" + Cast.HERE + "/powers", "/authorities/" + Cast.HERE + "/powers/economy")) {
			assertThat(visitor.get(page).status()).as(page).isEqualTo(200);
		}
		assertThat(visitor.get(path + "/scores").text()).contains("Soon withdrawn");
		UUID option = this.exercises.get(lead, exercise)
			.options()
			.stream()
			.filter((each) -> each.title().equals("Soon withdrawn"))
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(visitor.get(path + "/scores/" + option).status()).isEqualTo(200);
	}

	private EntryText draft() {
		return this.editing.entry(this.editing.kind("levers"), "L03").draft().text();
	}

}
