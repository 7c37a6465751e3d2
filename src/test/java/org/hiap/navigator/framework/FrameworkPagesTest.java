package org.hiap.navigator.framework;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.KeptFramework;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.workbook.HostileFiles;
import org.hiap.navigator.workbook.Workbooks;
import org.hiap.navigator.workbook.WrittenSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class FrameworkPagesTest {

	private static final String LIST = "/admin/frameworks";

	private static final String DRAFT = LIST + "/draft";

	private static final String CRITERION = DRAFT + "/criteria/public-health-expertise";

	private static final String PILLAR = DRAFT + "/pillars/cross-sector-partnership-working";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private FrameworkEditing editing;

	@Autowired
	private Frameworks frameworks;

	private Cast cast;

	private Viewer viewer;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.cast = new Cast(this.beans);
		this.viewer = this.cast.member(Role.ADMINISTRATOR).viewer();
		new KeptFramework(this.beans, this.viewer).restore();
		this.administrator = this.cast.signIn(this.port, this.cast.member(Role.ADMINISTRATOR));
	}

	@AfterEach
	void leaveTheShippedVersionInUse() {
		new KeptFramework(this.beans, this.viewer).restore();
		assertThat(this.frameworks.current().version()).isEqualTo(1);
	}

	private Framework draft() {
		return this.editing.draft().orElseThrow().framework();
	}

	private Reply start() {
		return this.administrator
			.follow(this.administrator.submit(this.administrator.get(LIST), LIST, Map.of("from", "1")));
	}

	@Test
	void theListSaysWhatThereIsAndHowToStart() {
		Reply list = this.administrator.get(LIST);
		assertThat(list.text()).contains("There is no draft", "Version 1 In use", "30 criteria",
				"Came with the application");
		assertThat(this.administrator.get("/admin").page().select("a[href=/admin/frameworks]")).isNotEmpty();
		Reply draft = start();
		assertThat(draft.text()).contains("The draft is started",
				"30 criteria. Compared with version 1: no difference.");
		Reply again = this.administrator.get(LIST);
		assertThat(again.text()).doesNotContain("There is no draft").contains("Last changed by Cast administrator");
		assertThat(again.page().select("form[action='/admin/frameworks']")).isEmpty();
	}

	@Test
	void aCriterionIsAddedRewordedMovedAndRemovedWithoutScript() {
		start();
		Reply form = this.administrator.get(PILLAR + "/criteria/new");
		Reply added = this.administrator.submit(form, PILLAR + "/criteria", criterion("Our own question"));
		assertThat(this.administrator.follow(added).text()).contains("The criterion is added",
				"Our own question Added");
		Reply twice = this.administrator.submit(form, PILLAR + "/criteria", criterion("Our own question"));
		assertThat(twice.status()).isEqualTo(302);
		assertThat(draft().pillars().getFirst().criteria()).hasSize(8);
		assertThat(this.administrator.get(DRAFT).text()).contains("It has 8 criteria. A pillar needs 4 to 7");

		this.administrator.submit(this.administrator.get(CRITERION), CRITERION, Map.of("question", "Reworded?"));
		assertThat(this.administrator.get(DRAFT).text()).contains("Public health expertise for departments Reworded");

		Reply page = this.administrator.get(DRAFT);
		assertThat(page.page().select("form[action='" + CRITERION + "/place'] button").eachText())
			.containsExactly("Move down: Public health expertise for departments");
		this.administrator.submit(page, CRITERION + "/place", Map.of());
		assertThat(draft().pillars().getFirst().criteria().get(1).slug()).isEqualTo("public-health-expertise");

		String removal = CRITERION + "/removal";
		Reply question = this.administrator.get(removal);
		assertThat(question.text()).contains("keep this criterion and its answers");
		assertThat(this.administrator.follow(this.administrator.submit(question, removal, Map.of())).text())
			.contains("The criterion is out of the draft", "Dropped: Public health expertise for departments");
	}

	private static Map<String, String> criterion(String name) {
		Map<String, String> fields = new HashMap<>();
		for (String field : List.of("question", "level1", "level2", "level3", "level4", "level5", "evidence",
				"basis")) {
			fields.put(field, "Text of " + field);
		}
		fields.put("name", name);
		fields.put("drawsOn", "P1-E1");
		return fields;
	}

	@Test
	void wrongInputIsShownBesideItsFieldAndKept() {
		start();
		Reply form = this.administrator.get(PILLAR + "/criteria/new");
		Reply refused = this.administrator.submit(form, PILLAR + "/criteria", Map.of("name", "Kept", "slug", "No Slug",
				"question", "x".repeat(1_001), "level3", "Half", "drawsOn", "P9-E9"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().title()).startsWith("Error: New criterion");
		assertThat(refused.page().select(".govuk-error-summary__list a").eachText()).contains(
				"Write the slug in small letters, numbers and single hyphens",
				"Question must be 1,000 characters or fewer", "Enter: 1. Not yet started",
				"There is no enabler, barrier or example “P9-E9” in the library", "Enter: How it follows");
		assertThat(refused.page().select("#name").val()).isEqualTo("Kept");
		assertThat(refused.page().select("#level3").val()).isEqualTo("Half");
		Map<String, String> taken = criterion("Taken");
		taken.put("slug", "staff-time-and-money");
		Reply again = this.administrator.submit(refused, PILLAR + "/criteria", taken);
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("Another criterion of the draft has this slug");
		Reply text = this.administrator.submit(this.administrator.get(DRAFT + "/text"), DRAFT + "/text",
				Map.of("title", " ", "introduction", "Kept"));
		assertThat(text.status()).isEqualTo(422);
		assertThat(text.text()).contains("Enter: Title");
		assertThat(text.page().select("#introduction").val()).isEqualTo("Kept");
	}

	@Test
	void theSecondOfTwoAdministratorsSeesBothTexts() {
		start();
		for (String path : List.of(CRITERION, PILLAR, DRAFT + "/text")) {
			String field = path.equals(DRAFT + "/text") ? "title" : "name";
			Reply first = this.administrator.get(path);
			Reply second = this.administrator.get(path);
			this.administrator.submit(first, path, Map.of(field, "Saved first"));
			Reply refused = this.administrator.submit(second, path, Map.of(field, "Typed second"));
			assertThat(refused.status()).as(path).isEqualTo(409);
			assertThat(refused.page().select("#" + field).val()).isEqualTo("Typed second");
			assertThat(refused.page().select("#stale ins, #stale del").text()).contains("Saved first", "Typed second");
			Reply saved = this.administrator.submit(refused, path, Map.of());
			assertThat(saved.status()).isEqualTo(302);
			assertThat(this.administrator.get(path).page().select("#" + field).val()).isEqualTo("Typed second");
		}
	}

	@Test
	void whatWasTypedIsNotLostWhenTheDraftOrTheCriterionIsGone() {
		start();
		Reply form = this.administrator.get(CRITERION);
		Reply pillar = this.administrator.get(PILLAR);
		this.editing.remove(this.viewer, "public-health-expertise",
				draft().criterion("public-health-expertise").orElseThrow().fingerprint());
		Reply gone = this.administrator.submit(form, CRITERION, Map.of("question", "A long thought"));
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.text()).contains("no longer in a draft", "A long thought");
		this.editing.discard(this.viewer, draft().fingerprint());
		Reply later = this.administrator.submit(pillar, PILLAR, Map.of("summary", "Another thought"));
		assertThat(later.status()).isEqualTo(409);
		assertThat(later.text()).contains("Another thought");
	}

	@Test
	void anOfficersPageIsSeenBeforehandAndStoresNothing() {
		start();
		this.administrator.submit(this.administrator.get(CRITERION), CRITERION, Map.of("level2", "A new second level"));
		Reply preview = this.administrator
			.get(LIST + "/" + draft().version() + "/pillars/cross-sector-partnership-working");
		assertThat(preview.text()).contains("This is how an officer sees version", "Pillar 1 of 5", "2. Emerging",
				"A new second level", "Good evidence:", "Not applicable", "Next pillar: Shared strategic aims");
		assertThat(preview.page().select("main form")).isEmpty();
		assertThat(preview.page().select("input[type=radio]")).hasSize(7 * 7);
	}

	@Test
	void publishingIsLookedAtFirstAndRetiringLeavesOneInUse() {
		start();
		this.administrator.submit(this.administrator.get(CRITERION), CRITERION, Map.of("question", "Reworded?"));
		Reply look = this.administrator.get(DRAFT + "/publication");
		assertThat(look.text()).contains("How it differs from version 1", "1 criterion reworded", "30 criteria",
				"New rounds use version 1 until then");
		this.administrator.submit(this.administrator.get(DRAFT + "/text"), DRAFT + "/text", Map.of("title", "Pillars"));
		Reply stale = this.administrator.submit(look, DRAFT + "/publication", Map.of());
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("Somebody changed the draft");
		Reply published = this.administrator.follow(this.administrator.submit(stale, DRAFT + "/publication", Map.of()));
		assertThat(published.text()).contains("Published. Rounds opened from now on use it.",
				"How it differs from version", "Published by Cast administrator");
		int version = this.frameworks.current().version();
		assertThat(version).isGreaterThan(1);
		Visitor lead = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
		assertThat(lead.get("/library/pillars/cross-sector-partnership-working").text()).contains("Reworded?");
		String retirement = LIST + "/" + version + "/retirement";
		Reply ask = this.administrator.get(retirement);
		assertThat(ask.text()).contains("New rounds then use version 1");
		assertThat(this.administrator.follow(this.administrator.submit(ask, retirement, Map.of())).text())
			.contains("Retired. No new round uses this version.");
		Reply last = this.administrator.submit(this.administrator.get(LIST + "/1/retirement"), LIST + "/1/retirement",
				Map.of());
		assertThat(last.status()).isEqualTo(422);
		assertThat(last.text()).contains("publish another one first");
	}

	@Test
	void whatCannotBePublishedSaysWhy() {
		start();
		draft().pillars()
			.get(2)
			.criteria()
			.stream()
			.skip(3)
			.forEach((each) -> this.editing.remove(this.viewer, each.slug(), each.fingerprint()));
		Reply refused = this.administrator.submit(this.administrator.get(DRAFT + "/publication"),
				DRAFT + "/publication", Map.of());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select(".govuk-error-summary__list a").eachText())
			.containsExactly("Leadership: It has 3 criteria. A pillar needs 4 to 7 to be published");
	}

	@Test
	void anExportIsImportedAfterALookAtWhatChanges() {
		String yaml = this.administrator.get(LIST + "/1/framework.yaml").body();
		assertThat(yaml).startsWith("version: '1'\n");
		assertThat(this.administrator.get(LIST + "/1/framework.xlsx").header("Content-Disposition"))
			.hasValue("attachment; filename=\"hiap-framework-v1.xlsx\"");
		start();
		Reply same = this.administrator.follow(upload(yaml.getBytes(StandardCharsets.UTF_8)));
		assertThat(same.text()).contains("Nothing: the draft says what the file says.");
		Framework changed = Versions.with(Versions.shipped(), 0, (criteria) -> {
			criteria.removeFirst();
			criteria.add(Versions.criterion("from-a-file", "From a file"));
			return criteria;
		});
		Reply sent = upload(FrameworkFile.workbook(changed));
		Reply look = this.administrator.follow(sent);
		assertThat(look.text()).contains("1 criterion added, 1 criterion dropped", "From a file Added");
		assertThat(draft().criterion("from-a-file")).isEmpty();
		this.administrator.follow(this.administrator.submit(this.administrator.get(CRITERION), CRITERION,
				Map.of("question", "Meanwhile?")));
		Reply stale = this.administrator.submit(look, sent.location(), Map.of());
		assertThat(stale.status()).isEqualTo(409);
		Reply done = this.administrator.follow(this.administrator.submit(stale, sent.location(), Map.of()));
		assertThat(done.text()).contains("Imported into the draft.");
		assertThat(draft().fingerprint()).isEqualTo(changed.fingerprint());
		assertThat(this.administrator.submit(stale, sent.location(), Map.of()).status()).isEqualTo(302);
	}

	@Test
	void mistakesInAFileAreNamedAndNothingIsStored() {
		start();
		String before = draft().fingerprint();
		Framework wrong = Versions.with(Versions.shipped(), 0, (criteria) -> {
			criteria.set(0, Versions.criterion("wrong", "y".repeat(1_001)));
			return criteria;
		});
		Reply refused = upload(FrameworkFile.workbook(wrong));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select(".govuk-error-summary__list a").eachText())
			.contains("Sheet Criteria, row 2: Question must be 1,000 characters or fewer");
		assertThat(upload("[".getBytes(StandardCharsets.UTF_8)).text()).contains("not well-formed YAML");
		assertThat(upload(new byte[0]).text()).contains("Choose a file");
		assertThat(upload(new byte[] { (byte) 0xff, (byte) 0xfe, 0 }).text()).contains("this file is neither");
		assertThat(upload(Workbooks.write("x", List.of(new WrittenSheet("x", List.of(), List.of())))).text())
			.contains("Sheet Criteria: There is no such sheet");
		assertThat(draft().fingerprint()).isEqualTo(before);
	}

	@Test
	void hostileFilesAreRefused() {
		start();
		String before = draft().fingerprint();
		HostileFiles.all().forEach((name, file) -> {
			Reply reply = upload(file);
			assertThat(reply.status()).as(name).isEqualTo(422);
			assertThat(reply.text()).as(name).contains("There is a problem").doesNotContain("root:", "secretsecret");
		});
		assertThat(upload(new byte[5 * 1024 * 1024 + 1]).status()).isIn(413, 422);
		assertThat(draft().fingerprint()).isEqualTo(before);
	}

	@Test
	void whatNobodyHasAnsweredToIsNotFound() {
		for (String path : List.of(LIST + "/999", LIST + "/0", LIST + "/99999999999", LIST + "/1x",
				LIST + "/1/pillars/nowhere", DRAFT, DRAFT + "/text", DRAFT + "/file/" + UUID.randomUUID())) {
			assertThat(this.administrator.get(path).status()).as(path).isEqualTo(404);
		}
	}

	private Reply upload(byte[] file) {
		String boundary = "boundary" + UUID.randomUUID();
		String token = this.administrator.get("/sign-out").fields("/sign-out").get("_csrf");
		// one character a byte, so that a text holds any file
		String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
				+ boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"
				+ new String(file, StandardCharsets.ISO_8859_1) + "\r\n--" + boundary + "--\r\n";
		return this.administrator.postBytes(DRAFT + "/file", "multipart/form-data; boundary=" + boundary,
				body.getBytes(StandardCharsets.ISO_8859_1));
	}

}
