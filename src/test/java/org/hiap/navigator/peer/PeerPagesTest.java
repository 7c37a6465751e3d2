package org.hiap.navigator.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.workbook.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

@FullStackTest
class PeerPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Peers peers;

	@Autowired
	private Introductions introductions;

	private String criterion;

	private SampleRegion asking;

	private SampleRegion strong;

	private String gaps;

	private String ask;

	private String requests;

	private Visitor lead;

	private Visitor reviewer;

	@BeforeEach
	void twoRegions() {
		this.criterion = this.beans.getBean(Frameworks.class).current().criteria().getFirst().slug();
		this.asking = SampleRegion.accepted(this.beans, "Asking", 2, Consent.NAMED);
		this.strong = SampleRegion.accepted(this.beans, "Strong", 5, Consent.NAMED);
		this.gaps = "/authorities/" + this.asking.code + "/peers";
		this.requests = this.gaps + "/introductions";
		this.ask = this.requests + "/new?criterion=" + this.criterion + "&with=" + this.strong.code;
		this.lead = signedIn(this.asking);
		this.reviewer = Visitor.signedIn(this.port, this.strong.reviewer().email(), SampleRegion.PASSWORD);
	}

	@Test
	void theHomeOfARegionLeadsToItsGaps() {
		assertThat(this.lead.get("/authorities/" + this.asking.code).page().select("a[href='" + this.gaps + "']"))
			.isNotEmpty();
	}

	@Test
	void aLeadIsLedFromAGapToTheForm() {
		List<Reply> pages = pages(this.lead, this.gaps + "?criterion=" + this.criterion);
		assertThat(pages.getFirst().text()).contains("Agreed: 2. Emerging. Target: 4. Established.",
				"established or embedded");
		assertThat(pages).extracting(Reply::text)
			.anyMatch((text) -> text.contains(this.strong.name))
			.noneMatch((text) -> text.contains("5. Embedded") || text.contains("level 5"));
		assertThat(pages.stream().flatMap((page) -> page.page().select("a[href='" + this.ask + "']").stream()))
			.hasSize(1);
		Reply form = this.lead.get(this.ask);
		assertThat(form.text()).contains("What will be shared", this.asking.name, this.asking.lead.email(),
				this.strong.name);
	}

	@Test
	void anOfficerReadsAndDoesNotAsk() {
		Visitor officer = Visitor.signedIn(this.port, this.asking.person("Officer", Role.OFFICER).email(),
				SampleRegion.PASSWORD);
		Reply page = officer.get(this.gaps);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.page().select("a[href*=introductions]")).isEmpty();
		assertThat(officer.get(this.ask).status()).isEqualTo(404);
	}

	@Test
	void whoDoesNotShareByNameIsToldWhyNobodyIsNamed() {
		UUID round = this.asking.round(this.peers);
		this.asking.share(round, Consent.COUNTED);
		Reply page = this.lead.get(this.gaps);
		assertThat(page.text()).contains("No region is named here").doesNotContain("Strong r", this.strong.name);
		assertThat(page.page().select("a[href='/assessments/" + round + "/submission/sharing']")).hasSize(1);
		assertThat(this.lead.get(this.ask).status()).isEqualTo(404);
	}

	@Test
	void whatWasAskedIsShownWithoutNamesOnceConsentIsWithdrawn() {
		request();
		this.asking.share(this.asking.round(this.peers), Consent.COUNTED);
		for (String path : new String[] { this.gaps, this.requests, "/authorities/" + this.asking.code }) {
			assertThat(this.lead.get(path).text()).as(path).doesNotContain(this.strong.name);
		}
	}

	@Test
	void aRegionWithoutASubmissionIsToldWhatToDo() {
		SampleRegion fresh = new SampleRegion(this.beans, "Fresh");
		assertThat(signedIn(fresh).get("/authorities/" + fresh.code + "/peers").text())
			.contains("has not submitted a self-assessment yet", "Nothing has been asked yet");
	}

	@Test
	void aRequestNeedsAMessageOfReasonableLength() {
		Reply form = this.lead.get(this.ask);
		Reply empty = this.lead.submit(form, this.requests, Map.of("message", " "));
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.text()).contains("Write what you want to learn");
		Reply tooLong = this.lead.submit(form, this.requests, Map.of("message", "x".repeat(1001)));
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(tooLong.fields(this.requests).get("message")).hasSize(1001);
	}

	@Test
	void whatCannotBeAskedIsNotSentAndWhatWasTypedIsKept() {
		Reply form = this.lead.get(this.ask);
		SampleRegion quiet = SampleRegion.accepted(this.beans, "Quiet", 5, Consent.COUNTED);
		for (Map<String, String> wrong : java.util.List.of(Map.of("with", quiet.code), Map.of("with", "nowhere"),
				Map.of("criterion", "no-such-criterion"))) {
			Map<String, String> fields = new java.util.HashMap<>(wrong);
			fields.put("message", "Typed with care");
			Reply reply = this.lead.submit(form, this.requests, fields);
			assertThat(reply.status()).isEqualTo(422);
			assertThat(reply.text()).contains("This cannot be asked", "Typed with care").doesNotContain(quiet.name);
		}
		assertThat(this.lead.get(this.requests + "/new?criterion=" + this.criterion + "&with=" + quiet.code).status())
			.isEqualTo(404);
	}

	@Test
	void aDoubleClickAsksOnce() {
		Reply form = this.lead.get(this.ask);
		Reply first = this.lead.submit(form, this.requests, Map.of("message", "Please"));
		Reply second = this.lead.submit(form, this.requests, Map.of("message", "Please"));
		assertThat(second.location()).isEqualTo(first.location());
		assertThat(this.lead.submit(this.lead.get(this.ask), this.requests, Map.of("message", "Again")).location())
			.isEqualTo(first.location());
	}

	@Test
	void theProgrammeIntroducesBothAndEverybodyNotesWhatCameOfIt() {
		UUID id = request();
		String path = "/review/peers/introductions/" + id;
		String theirs = "/authorities/" + this.strong.code + "/peers/introductions/" + id;
		Visitor other = signedIn(this.strong);
		assertThat(other.get(theirs).status()).isEqualTo(404);
		assertThat(pages(this.reviewer, "/review/peers")).extracting(Reply::text)
			.anyMatch((text) -> text.contains(this.asking.name + " asks " + this.strong.name));
		Reply page = this.reviewer.get(path);
		assertThat(page.fields(path + "/acceptance").get("message")).contains("How did you do it?", this.asking.name);
		Reply introduced = this.reviewer.submit(page, path + "/acceptance", Map.of());
		assertThat(introduced.status()).isEqualTo(302);
		assertThat(this.reviewer.submit(page, path + "/acceptance", Map.of()).location()).isEqualTo(path);
		assertThat(other.get(theirs).text()).contains(this.asking.lead.email(), "How did you do it?");
		assertThat(this.lead.get(this.requests + "/" + id).text()).contains(this.strong.lead.email());
		Reply noted = other.submit(other.get(theirs), theirs + "/outcomes",
				Map.of("kind", "TALKED", "text", "A good hour"));
		assertThat(other.follow(noted).text()).contains("We talked", "A good hour");
		assertThat(pages(this.reviewer, "/review/peers"))
			.flatExtracting((each) -> each.page().select("li:has(a[href='" + path + "'])").eachText())
			.singleElement(STRING)
			.contains("Introduced today", "Last noted: We talked");
		Reply nothing = this.reviewer.submit(this.reviewer.get(path), path + "/outcomes", Map.of());
		assertThat(nothing.status()).isEqualTo(422);
		assertThat(nothing.text()).contains("Choose what came of it", "Say in a few words");
	}

	@Test
	void anIntroductionWithoutConsentIsRefusedAndTheTypedMessageIsKept() {
		UUID id = request();
		String path = "/review/peers/introductions/" + id;
		Reply page = this.reviewer.get(path);
		this.strong.share(this.strong.round(this.peers), Consent.NOT_SHARED);
		Reply reply = this.reviewer.submit(page, path + "/acceptance", Map.of("message", "Typed with care"));
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text()).contains("Nothing was sent", "does not share by name any more", "Typed with care");
		assertThat(this.reviewer.get(path).text()).contains("does not share by name any more", "Or decline");
	}

	@Test
	void whoStopsSharingByNameIsNotWrittenToAnyMore() {
		UUID id = request();
		String path = "/review/peers/introductions/" + id;
		String theirs = "/authorities/" + this.strong.code + "/peers/introductions/" + id;
		this.reviewer.submit(this.reviewer.get(path), path + "/acceptance", Map.of());
		Visitor other = signedIn(this.strong);
		assertThat(other.get(theirs).text()).contains(this.asking.lead.email());
		this.asking.share(this.asking.round(this.peers), Consent.COUNTED);
		assertThat(other.get(theirs).text()).contains("does not share by name any more")
			.doesNotContain(this.asking.lead.email(), "Who to write to");
		assertThat(this.lead.get(this.requests + "/" + id).text()).contains("does not share by name any more")
			.doesNotContain(this.strong.lead.email());
		assertThat(this.reviewer.get(path).text()).contains(this.asking.name + " does not share by name any more")
			.doesNotContain(this.strong.lead.email());
	}

	@Test
	void theProgrammePointsARegionToThoseItCouldAsk() {
		String matches = "/review/peers/matches?region=" + this.asking.code + "&criterion=" + this.criterion;
		Reply page = this.reviewer.get(matches);
		Reply told = this.reviewer.submit(page, "/review/peers/suggestions", Map.of());
		assertThat(this.reviewer.follow(told).text()).contains("Its leads are pointed to this gap");
		this.reviewer.follow(this.reviewer.submit(page, "/review/peers/suggestions", Map.of()));
		assertThat(this.lead.get("/notices").page().select(".app-notice:contains(suggests an introduction)"))
			.hasSize(1);
		assertThat(signedIn(this.strong).get("/notices").text()).doesNotContain("suggests an introduction");
		this.asking.share(this.asking.round(this.peers), Consent.COUNTED);
		Reply late = this.reviewer.submit(page, "/review/peers/suggestions", Map.of());
		assertThat(this.reviewer.follow(late).text()).contains("Nobody was told")
			.doesNotContain("Suggest to " + this.asking.name);
		assertThat(this.reviewer.submit(page, "/review/peers/suggestions", Map.of("criterion", "none")).status())
			.isEqualTo(404);
	}

	@Test
	void theSecondReviewerIsToldThatItIsAnswered() {
		UUID id = request();
		String path = "/review/peers/introductions/" + id;
		Reply page = this.reviewer.get(path);
		Reply again = this.reviewer.get(path);
		assertThat(this.reviewer.submit(page, path + "/refusal", Map.of("reason", "They are busy")).status())
			.isEqualTo(302);
		Reply second = this.reviewer.submit(again, path + "/acceptance", Map.of("message", "Typed with care"));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text()).contains("answered already", "Typed with care");
		assertThat(this.lead.get(this.requests + "/" + id).text()).contains("Declined", "They are busy");
	}

	@Test
	void theProgrammeSeesWhoCannotBeIntroduced() {
		SampleRegion quiet = SampleRegion.accepted(this.beans, "Quiet", 5, Consent.COUNTED);
		String path = "/review/peers/matches?region=" + this.asking.code + "&criterion=" + this.criterion;
		StringBuilder text = new StringBuilder();
		for (Reply reply = this.reviewer.get(path);;) {
			text.append(reply.text());
			String next = reply.page().select(".govuk-pagination__next a").attr("href");
			if (next.isEmpty()) {
				break;
			}
			reply = this.reviewer.get(next);
		}
		assertThat(text).contains(quiet.name + " – Does not share by name", this.strong.name);
		assertThat(this.reviewer.get("/review/peers/matches").text()).contains("Choose a region to see its gaps");
		assertThat(this.reviewer.get("/review/peers/matches?region=nowhere").status()).isEqualTo(404);
	}

	@Test
	void themesArePrintedAndExported() {
		SampleRegion.accepted(this.beans, "Second", 1, Consent.NOT_SHARED);
		SampleRegion.accepted(this.beans, "Third", 1, Consent.COUNTED);
		Reply page = this.reviewer.get("/review/themes?pillar=leadership");
		assertThat(page.text()).contains("Who would learn", "Who could speak", "regions have a gap");
		assertThat(this.reviewer.get("/review/themes?pillar=nonsense").text()).contains("No criterion is a gap");
		Reply export = this.reviewer.get("/review/themes.xlsx?pillar=leadership");
		assertThat(export.status()).isEqualTo(200);
		assertThat(export.header("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).contains("learning-themes.xlsx"));
		assertThat(export.body()).startsWith("PK");
		assertThat(Workbooks.isPacked(export.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))).isTrue();
	}

	private UUID request() {
		return this.introductions.ask(this.asking.lead, this.criterion, this.strong.code, "How did you do it?")
			.orElseThrow();
	}

	private Visitor signedIn(SampleRegion region) {
		return Visitor.signedIn(this.port, region.lead.email(), SampleRegion.PASSWORD);
	}

	/** Every page of a list: other tests have asked for much, too. */
	private static List<Reply> pages(Visitor visitor, String path) {
		List<Reply> pages = new ArrayList<>(List.of(visitor.get(path)));
		for (String next = next(pages.getLast()); !next.isEmpty(); next = next(pages.getLast())) {
			pages.add(visitor.get(next));
		}
		return pages;
	}

	private static String next(Reply page) {
		return page.page().select("a[rel=next]").attr("href");
	}

}
