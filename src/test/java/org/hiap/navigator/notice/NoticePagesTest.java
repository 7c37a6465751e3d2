package org.hiap.navigator.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticePagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Notices notices;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Member officer;

	private Visitor visitor;

	private Visitor administrator;

	@BeforeAll
	void signIn() {
		this.cast = new Cast(this.beans);
		this.officer = this.cast.member(Role.OFFICER);
		this.visitor = this.cast.signIn(this.port, this.officer);
		this.administrator = this.cast.signIn(this.port, this.cast.member(Role.ADMINISTRATOR));
	}

	@BeforeEach
	void forgetNotices() {
		this.jdbc.sql("delete from notice where person_id = ?").param(this.officer.viewer().id()).update();
	}

	// In the application

	@Test
	void thePageIsThereBeforeThereIsANotice() {
		Reply page = this.visitor.get("/notices");
		assertThat(page.text()).contains("You have no notices");
		assertThat(page.page().select("form[action='/notices/reading']")).isEmpty();
		assertThat(page.page().select(".app-header__count")).isEmpty();
	}

	@Test
	void openingANoticeLeadsWhereItSaysAndMarksItRead() {
		tell("Look here", "/account");
		Reply page = this.visitor.get("/notices");
		assertThat(page.page().select(".app-header__count").text()).isEqualTo("1");
		assertThat(page.page().select(".app-notice--unread").text()).contains("Look here", "Unread");
		String opening = page.page().select(".app-notice form").attr("action");
		Reply opened = this.visitor.submit(page, opening, new HashMap<>());
		assertThat(opened.location()).isEqualTo("/account");
		Reply after = this.visitor.get("/notices");
		assertThat(after.page().select(".app-notice--unread")).isEmpty();
		assertThat(after.page().select(".app-header__count")).isEmpty();
		assertThat(after.text()).contains("Look here");
	}

	@Test
	void markingAllAsReadLeavesWhatCameMeanwhile() {
		tell("Seen", "/account");
		Reply page = this.visitor.get("/notices");
		tell("Came meanwhile", "/account");
		Reply reply = this.visitor.submit(page, "/notices/reading", new HashMap<>());
		assertThat(reply.location()).isEqualTo("/notices");
		assertThat(this.visitor.get("/notices").page().select(".app-notice--unread").text()).contains("Came meanwhile")
			.doesNotContain("Seen");
	}

	@Test
	void aLongListHasPagesOfTwentyFiveNewestFirst() {
		IntStream.rangeClosed(1, 26).forEach((i) -> tell("Notice number " + i, "/account"));
		assertThat(this.visitor.get("/notices").page().select(".app-notice h2 button").eachText()).hasSize(25)
			.startsWith("Notice number 26");
		Reply second = this.visitor.get("/notices?page=2");
		assertThat(second.page().title()).contains("page 2 of 2");
		assertThat(second.page().select(".app-notice h2 button").eachText()).containsExactly("Notice number 1");
	}

	@Test
	void nobodyOpensSomebodyElsesNotice() {
		tell("Mine", "/account");
		Visitor lead = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
		String opening = this.visitor.get("/notices").page().select(".app-notice form").attr("action");
		assertThat(lead.post(opening, new HashMap<>()).status()).isEqualTo(404);
		String id = opening.split("/")[2];
		assertThat(lead.post("/notices/reading", new HashMap<>(Map.of("newest", id))).status()).isEqualTo(404);
		assertThat(this.visitor.get("/notices").page().select(".app-notice--unread")).hasSize(1);
	}

	@Test
	void markupInANoticeIsShownAsItWasWritten() {
		tell("<script>alert(1)</script>${7*7}", "/account");
		Reply page = this.visitor.get("/notices");
		assertThat(page.page().select("main script")).isEmpty();
		assertThat(page.page().select(".app-notice h2").text()).contains("<script>alert(1)</script>${7*7}");
	}

	@Test
	void pagesForAnyoneCountNothing() {
		assertThat(new Visitor(this.port).get("/library").page().select("a[href='/notices']")).isEmpty();
	}

	// Choosing

	@Test
	void onceADayIsChosenUntilSomethingElseIs() {
		assertThat(chosen(this.visitor.get("/account/notices"))).isEqualTo("DAILY");
		Reply saved = this.visitor.submit(this.visitor.get("/account/notices"), "/account/notices",
				new HashMap<>(Map.of("choice", "NEVER")));
		assertThat(saved.location()).isEqualTo("/account/notices");
		assertThat(chosen(this.visitor.get("/account/notices"))).isEqualTo("NEVER");
		Reply refused = this.visitor.submit(this.visitor.get("/account/notices"), "/account/notices",
				new HashMap<>(Map.of("choice", "hourly")));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().title()).startsWith("Error: ");
		assertThat(chosen(this.visitor.get("/account/notices"))).isEqualTo("NEVER");
	}

	// The outbox

	@Test
	void theAdministratorSeesThatNothingIsSentWithoutAMailServer() {
		invite("Your account");
		Reply page = this.administrator.get("/admin/outbox");
		assertThat(page.text()).contains("spring.mail.host", "once email is set up", "Your account");
	}

	@Test
	void theAdministratorReadsAMessageWithoutItsLinkAndHasItTriedAgain() {
		UUID mail = invite("To be tried");
		this.jdbc
			.sql("update mail set state = 'GIVEN_UP', next_try_at = null, ended_at = now(), tries = 12, "
					+ "last_failure = '<b>550</b> no such mailbox' where id = ?")
			.param(mail)
			.update();
		assertThat(this.administrator.get("/admin/outbox?state=given-up").text()).contains("To be tried",
				"<b>550</b> no such mailbox");
		Reply page = this.administrator.get("/admin/outbox/" + mail);
		assertThat(page.text()).contains("Set a password: [one-time link", "<b>550</b> no such mailbox");
		assertThat(page.body()).doesNotContain("{link}");
		Reply retried = this.administrator.submit(page, "/admin/outbox/" + mail + "/retry", new HashMap<>());
		assertThat(retried.location()).isEqualTo("/admin/outbox/" + mail);
		assertThat(this.jdbc.sql("select state || ' ' || tries from mail where id = ?")
			.param(mail)
			.query(String.class)
			.single()).isEqualTo("WAITING 0");
	}

	@Test
	void theAdministratorHasAllTriedAgainButNotWhatWasSent() {
		UUID sent = invite("Arrived");
		UUID failed = invite("Failed");
		this.jdbc.sql("update mail set state = 'SENT', next_try_at = null, ended_at = now() where id = ?")
			.param(sent)
			.update();
		this.jdbc.sql("update mail set tries = 5 where id = ?").param(failed).update();
		this.administrator.submit(this.administrator.get("/admin/outbox"), "/admin/outbox/retries", new HashMap<>());
		assertThat(this.jdbc.sql("select state || ' ' || tries from mail where id in (?, ?) order by state")
			.param(sent)
			.param(failed)
			.query(String.class)
			.list()).containsExactly("SENT 0", "WAITING 0");
		assertThat(this.administrator.get("/admin/outbox?state=sent").text()).contains("Arrived");
	}

	@Test
	void eachListOfTheOutboxSaysWhenItIsEmpty() {
		this.jdbc.sql("delete from mail").update();
		for (String state : List.of("waiting", "sent", "given-up", "nonsense")) {
			assertThat(this.administrator.get("/admin/outbox?state=" + state).text()).as(state).contains("No message");
		}
	}

	private static String chosen(Reply page) {
		return page.page().select("input[name=choice][checked]").attr("value");
	}

	private void tell(String title, String path) {
		this.transaction.executeWithoutResult(
				(status) -> this.notices.tell(this.officer.viewer().id(), new Notice(Urgency.DIGEST, title, "", path)));
	}

	private UUID invite(String subject) {
		UUID person = this.cast.bystander(Cast.HERE).id();
		this.transaction
			.executeWithoutResult((status) -> this.notices.invite(person, subject, "Set a password: {link}"));
		return this.jdbc.sql("select id from mail where person_id = ? and subject = ? order by written_at desc limit 1")
			.param(person)
			.param(subject)
			.query(UUID.class)
			.single();
	}

}
