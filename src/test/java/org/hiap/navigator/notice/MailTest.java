package org.hiap.navigator.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told reaches them by email, over a mail server that comes and goes. */
@FullStackTest
class MailTest {

	private static final Viewer ADMINISTRATOR = new Viewer(UUID.randomUUID(), "a@programme.example", "A",
			Role.ADMINISTRATOR, null);

	@Autowired
	private Notices notices;

	@Autowired
	private ReceivedNotices received;

	@Autowired
	private MailChoices choices;

	@Autowired
	private Outbox outbox;

	@Autowired
	private MailText mailText;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PublicAddress address;

	@Autowired
	private Words words;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	private MailServer configured;

	private Delivery delivery;

	private Digests digests;

	private Instant now;

	/** Half past seven tomorrow, when all that this test tells was told before. */
	private Instant tomorrow;

	private Person reader;

	@BeforeEach
	void start() {
		this.jdbc.sql("delete from mail").update();
		startServer();
		this.configured = new MailServer(
				new StaticListableBeanFactory(Map.of("sender", this.sender)).getBeanProvider(JavaMailSender.class),
				"localhost", "no-reply@navigator.example");
		this.delivery = delivery(this.configured);
		this.digests = digests(this.configured);
		this.now = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
		this.tomorrow = LocalDate.now(ZoneId.of("Europe/London"))
			.plusDays(1)
			.atTime(7, 30)
			.atZone(ZoneId.of("Europe/London"))
			.toInstant();
		this.reader = person("Ada Reader");
	}

	@AfterEach
	void stop() {
		RequestContextHolder.resetRequestAttributes();
		this.server.stop();
	}

	// Sending

	@Test
	void mailsAnUrgentNoticeWithALinkToWhereItLeads() throws Exception {
		tell(this.reader, urgent("Answer by Friday – soon", "The round closes then."));
		this.delivery.deliver(this.now);
		MimeMessage message = only(messages(this.reader));
		assertThat(message.getSubject()).isEqualTo("Answer by Friday – soon");
		assertThat(message.getFrom())
			.containsExactly(new InternetAddress("no-reply@navigator.example", "HiAP Navigator"));
		assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(this.reader.email(), "Ada Reader"));
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(text(message)).startsWith("Answer by Friday – soon\n\nThe round closes then.\n\n")
			.contains(this.address.of("/account") + "\n", this.address.of("/account/notices"));
		assertThat(mail(this.reader).state()).isEqualTo(Mail.State.SENT);
	}

	@Test
	void whatIsSentIsNotSentAgain() {
		tell(this.reader, urgent("Once", ""));
		this.delivery.deliver(this.now);
		this.delivery.deliver(this.now.plus(Duration.ofDays(2)));
		assertThat(messages(this.reader)).hasSize(1);
	}

	@Test
	void whatCannotBeSentWaitsForTheMailServer() {
		this.server.stop();
		tell(this.reader, urgent("Late", ""));
		tell(this.reader, urgent("Late too", ""));
		this.delivery.deliver(this.now);
		assertThat(this.outbox.in(Mail.State.WAITING, 0, 9)).extracting(Mail::tries)
			.as("the others are spared while nobody answers")
			.containsExactlyInAnyOrder(0, 1);
		Mail failed = this.outbox.in(Mail.State.WAITING, 0, 9)
			.stream()
			.filter((mail) -> mail.tries() == 1)
			.findFirst()
			.orElseThrow();
		assertThat(failed.lastFailure()).contains("connect");
		assertThat(failed.nextTryAt()).isEqualTo(this.now.plusSeconds(60));
		startServer();
		this.delivery.deliver(this.now.plusSeconds(59));
		assertThat(messages(this.reader)).hasSize(1);
		this.delivery.deliver(this.now.plusSeconds(60));
		assertThat(messages(this.reader)).hasSize(2);
		assertThat(this.outbox.get(failed.id()).lastFailure()).isNull();
	}

	@Test
	void pausesGrowToADayAndAfterAWeekAMessageIsGivenUpUntilAskedFor() {
		this.server.stop();
		tell(this.reader, urgent("Never taken", ""));
		List<Duration> pauses = new ArrayList<>();
		Instant tried = this.now;
		this.delivery.deliver(tried);
		while (mail(this.reader).nextTryAt() != null) {
			Instant next = mail(this.reader).nextTryAt();
			pauses.add(Duration.between(tried, next));
			tried = next;
			this.delivery.deliver(tried);
		}
		assertThat(pauses).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
				Duration.ofHours(2), Duration.ofHours(6), Duration.ofDays(1));
		assertThat(Duration.between(this.now, tried)).isBetween(Duration.ofDays(6), Duration.ofDays(7));
		assertThat(mail(this.reader).state()).isEqualTo(Mail.State.GIVEN_UP);
		assertThat(mail(this.reader).lastFailure()).isNotBlank();
		startServer();
		this.outbox.tryAgain(ADMINISTRATOR, mail(this.reader).id());
		this.delivery.deliver(this.now);
		assertThat(messages(this.reader)).hasSize(1);
	}

	@Test
	void withoutAMailServerMessagesWaitUntried() {
		tell(this.reader, urgent("Waiting", ""));
		delivery(new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "", "a@b"))
			.deliver(this.now);
		delivery(new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "host", " "))
			.deliver(this.now);
		assertThat(mail(this.reader).tries()).isZero();
	}

	@Test
	void severalInstancesSendEachMessageOnce() throws Exception {
		List<Person> readers = IntStream.range(0, 40).mapToObj((i) -> person("Reader " + i)).toList();
		readers.forEach((each) -> tell(each, urgent("For you", "")));
		inParallel(4, () -> () -> delivery(this.configured).deliver(this.now));
		for (Person each : readers) {
			assertThat(messages(each)).as(each.name()).hasSize(1);
		}
	}

	@Test
	void whatAnInstanceLeftHalfDoneGoesOutWithTheSameMessageId() throws Exception {
		tell(this.reader, urgent("Half done", ""));
		UUID id = this.outbox.claim(this.now).orElseThrow().id();
		this.delivery.deliver(this.now.plusSeconds(60));
		assertThat(messages(this.reader)).as("while the other instance may be at it").isEmpty();
		this.delivery.deliver(this.now.plusSeconds(600));
		assertThat(only(messages(this.reader)).getMessageID()).startsWith("<" + id + "@");
	}

	@Test
	void anAddressThatCannotBeRightHoldsNobodyUp() {
		Person wrong = person("Wrong");
		this.jdbc.sql("update person set email = 'no address ' || id where id = ?").param(wrong.id()).update();
		tell(wrong, urgent("Cannot arrive", ""));
		tell(this.reader, urgent("Arrives", ""));
		this.delivery.deliver(this.now);
		assertThat(messages(this.reader)).hasSize(1);
		assertThat(mail(wrong).lastFailure()).isNotBlank();
	}

	@Test
	void theAddressIsLookedUpWhenAMessageIsSentAndADisabledPersonGetsNone() {
		Person leaver = person("Leaver");
		tell(leaver, urgent("Too late", ""));
		tell(this.reader, urgent("Moved", ""));
		this.jdbc.sql("update person set email = 'moved.' || email where id = ?").param(this.reader.id()).update();
		this.accounts.disable(ADMINISTRATOR, leaver.id());
		this.delivery.deliver(this.now);
		assertThat(messages("moved." + this.reader.email())).hasSize(1);
		assertThat(messages(this.reader)).isEmpty();
		assertThat(messages(leaver)).isEmpty();
		assertThat(mail(leaver).state()).isEqualTo(Mail.State.GIVEN_UP);
	}

	@Test
	void linesInASubjectOrANameMakeNoHeaders() throws Exception {
		for (String line : List.of("\r\n", "\n", "\r", "\u2028", "\u0085")) {
			Person hostile = person("Eve" + line + "Bcc: victim@evil.example" + line + "<b>");
			tell(hostile, urgent("Hello" + line + "Bcc: victim@evil.example" + line + line + "Buy ✓", ""));
			this.delivery.deliver(this.now);
			MimeMessage message = only(messages(hostile));
			assertThat(message.getHeader("Bcc")).isNull();
			assertThat(message.getSubject()).isEqualTo("Hello Bcc: victim@evil.example Buy ✓");
			assertThat(text(message)).contains(this.address.of("/account"));
		}
		assertThat(messages("victim@evil.example")).isEmpty();
	}

	@Test
	void linksBeginWithThePublicAddressWhateverHostARequestNames() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName("evil.example");
		request.addHeader("Host", "evil.example");
		request.addHeader("X-Forwarded-Host", "evil.example");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		Person invited = invited();
		invite(invited);
		tell(this.reader, urgent("Link", ""));
		tell(this.reader, daily("Link of the day"));
		this.digests.write(this.tomorrow);
		this.delivery.deliver(this.tomorrow);
		for (Person each : List.of(invited, this.reader)) {
			for (MimeMessage message : messages(each)) {
				assertThat(text(message)).doesNotContain("evil.example").contains(this.address.of("/"));
				assertThat(message.getMessageID()).doesNotContain("evil.example");
			}
		}
	}

	// Invitations

	@Test
	void anInvitationsLinkIsMadeWhenItIsSentAndStoredNowhere() throws Exception {
		Person invited = invited();
		String earlier = this.accounts.linkForInvited(invited.id()).orElseThrow().token();
		invite(invited);
		this.delivery.deliver(this.now);
		String text = text(only(messages(invited)));
		assertThat(text).startsWith("Welcome. Set a password: " + this.address.of("/set-password/"));
		String token = tokenIn(text);
		assertThat(this.accounts.invitedBy(token)).map(Person::id).contains(invited.id());
		assertThat(this.accounts.invitedBy(earlier)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from mail where mail::text like '%' || ? || '%'")
			.param(token)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void anInvitationThatIsTriedAgainHasANewLink() throws Exception {
		Person invited = invited();
		invite(invited);
		this.server.stop();
		this.delivery.deliver(this.now);
		startServer();
		this.delivery.deliver(this.now.plusSeconds(60));
		assertThat(this.accounts.invitedBy(tokenIn(text(only(messages(invited)))))).isPresent();
	}

	@Test
	void whoHasAPasswordGetsNoLinkToSetOne() {
		invite(this.reader);
		this.delivery.deliver(this.now);
		assertThat(messages(this.reader)).isEmpty();
		assertThat(mail(this.reader).state()).isEqualTo(Mail.State.GIVEN_UP);
	}

	// The message of the day

	@Test
	void oneMessageADayTellsWhatIsUnreadAndWasNotMailed() throws Exception {
		tell(this.reader, urgent("Mailed at once", ""));
		tell(this.reader, daily("Read already"));
		this.received.readUpTo(viewer(this.reader), this.received.of(viewer(this.reader), 0, 1).getFirst().id());
		tell(this.reader, daily("First"));
		tell(this.reader, daily("Second"));
		this.digests.write(this.tomorrow);
		this.digests.write(this.tomorrow.plusSeconds(3600));
		this.delivery.deliver(this.tomorrow);
		List<MimeMessage> digest = messages(this.reader).stream()
			.filter((each) -> subject(each).contains("new"))
			.toList();
		assertThat(subject(only(digest))).isEqualTo("2 new notices on HiAP Navigator");
		assertThat(text(digest.getFirst()))
			.contains("There are 2 notices", "* Second\n", "* First\n", this.address.of("/account"))
			.doesNotContain("Read already", "Mailed at once");
	}

	@Test
	void whatIsToldAfterTheMessageOfTheDayComesTheNextDay() {
		tell(this.reader, daily("Today"));
		this.digests.write(this.tomorrow);
		tell(this.reader, daily("After"));
		this.digests.write(this.tomorrow.plusSeconds(60));
		assertThat(subjects(this.reader)).containsExactly("1 new notice on HiAP Navigator");
		this.digests.write(this.tomorrow.plus(Duration.ofDays(1)));
		assertThat(subjects(this.reader)).hasSize(2);
		this.digests.write(this.tomorrow.plus(Duration.ofDays(2)));
		assertThat(subjects(this.reader)).as("nothing to tell").hasSize(2);
	}

	@Test
	void theMessageOfTheDayIsWrittenLaterWhenNoInstanceRanButNeverBefore() {
		tell(this.reader, daily("Waits"));
		this.digests.write(this.tomorrow.minusSeconds(1));
		assertThat(subjects(this.reader)).isEmpty();
		this.digests.write(this.tomorrow.plus(Duration.ofHours(5)));
		assertThat(subjects(this.reader)).hasSize(1);
	}

	@Test
	void severalInstancesWriteOneMessageOfTheDay() throws Exception {
		List<Person> readers = IntStream.range(0, 10).mapToObj((i) -> person("Reader " + i)).toList();
		readers.forEach((each) -> tell(each, daily("For you")));
		inParallel(4, () -> () -> digests(this.configured).write(this.tomorrow));
		assertThat(readers).allSatisfy((each) -> assertThat(subjects(each)).hasSize(1));
	}

	@Test
	void withoutAMailServerNoMessageOfTheDayPilesUp() {
		tell(this.reader, daily("Waits"));
		digests(new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "", ""))
			.write(this.tomorrow);
		assertThat(subjects(this.reader)).isEmpty();
		this.digests.write(this.tomorrow);
		assertThat(subjects(this.reader)).hasSize(1);
	}

	@Test
	void aDisabledPersonAndOneWithoutPasswordGetNoMessageOfTheDay() {
		Person invited = invited();
		tell(this.reader, daily("Gone"));
		tell(invited, daily("Not yet"));
		this.accounts.disable(ADMINISTRATOR, this.reader.id());
		this.digests.write(this.tomorrow);
		assertThat(subjects(this.reader)).isEmpty();
		assertThat(subjects(invited)).isEmpty();
	}

	@Test
	void aVeryLongDayFitsInOneMessage() {
		IntStream.range(0, 60).forEach((i) -> tell(this.reader, daily("Notice " + i)));
		this.digests.write(this.tomorrow);
		assertThat(mail(this.reader).text()).contains("And 10 more", this.address.of("/notices"));
	}

	// Choices

	@Test
	void whoChoseAtOnceGetsEachByItself() {
		this.choices.choose(viewer(this.reader), MailChoice.AT_ONCE);
		tell(this.reader, daily("One"));
		tell(this.reader, urgent("Two", ""));
		this.digests.write(this.tomorrow);
		assertThat(subjects(this.reader)).containsExactlyInAnyOrder("One", "Two");
	}

	@Test
	void whoChoseNeverGetsNoneAndFindsAllOnThePage() {
		this.choices.choose(viewer(this.reader), MailChoice.NEVER);
		tell(this.reader, daily("One"));
		tell(this.reader, urgent("Two", ""));
		this.digests.write(this.tomorrow);
		assertThat(subjects(this.reader)).isEmpty();
		assertThat(this.received.unread(viewer(this.reader))).isEqualTo(2);
	}

	// Keeping

	@Test
	void messagesAreDeletedAMonthAfterTheyEndedAndNoticesAfterAYear() {
		tell(this.reader, urgent("Sent", ""));
		this.delivery.deliver(this.now);
		tell(this.reader, urgent("Waiting", ""));
		this.outbox.deleteOld(this.now.plus(Duration.ofDays(29)));
		assertThat(subjects(this.reader)).hasSize(2);
		this.outbox.deleteOld(this.now.plus(Duration.ofDays(31)));
		assertThat(subjects(this.reader)).containsExactly("Waiting");
		this.received.deleteOld(this.now.plus(Duration.ofDays(300)));
		assertThat(this.received.count(viewer(this.reader))).isEqualTo(2);
		this.jdbc
			.sql("update notice set told_at = told_at - interval '366 days' where person_id = ? and title = 'Sent'")
			.param(this.reader.id())
			.update();
		this.received.deleteOld(this.now);
		assertThat(this.received.count(viewer(this.reader))).isEqualTo(1);
	}

	private void startServer() {
		this.server.start();
		this.sender.setHost("localhost");
		this.sender.setPort(this.server.getSmtp().getPort());
	}

	private Delivery delivery(MailServer mailServer) {
		return new Delivery(this.outbox, mailServer, this.accounts, this.address, this.words);
	}

	private Digests digests(MailServer mailServer) {
		return new Digests(mailServer, this.outbox, this.mailText, this.accounts, this.transaction, this.jdbc);
	}

	private static void inParallel(int instances, Supplier<Runnable> work) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < instances; i++) {
				all.add(threads.submit(work.get()));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
	}

	private Person invited() {
		return this.accounts.invite(null, UUID.randomUUID() + "@eastfold.example", "New", Role.OFFICER, "eastfold")
			.orElseThrow()
			.person();
	}

	private Person person(String name) {
		Accounts.Invited made = this.accounts
			.invite(null, UUID.randomUUID() + "@eastfold.example", name, Role.OFFICER, "eastfold")
			.orElseThrow();
		// What a password costs to store is no matter here.
		this.jdbc.sql("update person set password_hash = 'none' where id = ?").param(made.person().id()).update();
		return made.person();
	}

	private static Viewer viewer(Person person) {
		return new Viewer(person.id(), person.email(), person.name(), person.role(), person.authorityCode());
	}

	private static Notice urgent(String title, String text) {
		return new Notice(Urgency.NOW, title, text, "/account");
	}

	private static Notice daily(String title) {
		return new Notice(Urgency.DIGEST, title, "", "/account");
	}

	private void tell(Person person, Notice notice) {
		this.transaction.executeWithoutResult((status) -> this.notices.tell(person.id(), notice));
	}

	private void invite(Person person) {
		this.transaction.executeWithoutResult(
				(status) -> this.notices.invite(person.id(), "Your account", "Welcome. Set a password: {link}"));
	}

	private Mail mail(Person person) {
		return only(this.jdbc.sql("select id from mail where person_id = ?")
			.param(person.id())
			.query(UUID.class)
			.list()
			.stream()
			.map(this.outbox::get)
			.toList());
	}

	private List<String> subjects(Person person) {
		return this.jdbc.sql("select subject from mail where person_id = ? order by written_at")
			.param(person.id())
			.query(String.class)
			.list();
	}

	private List<MimeMessage> messages(Person person) {
		return messages(person.email());
	}

	private List<MimeMessage> messages(String email) {
		return Arrays.stream(this.server.getReceivedMessages()).filter((message) -> isTo(message, email)).toList();
	}

	private static boolean isTo(Message message, String email) {
		try {
			return Arrays.stream(message.getAllRecipients())
				.anyMatch((to) -> ((InternetAddress) to).getAddress().equals(email));
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String subject(Message message) {
		try {
			return message.getSubject();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Message message) throws Exception {
		return message.getContent().toString().replace("\r\n", "\n");
	}

	private static String tokenIn(String text) {
		Matcher matcher = Pattern.compile("/set-password/(\\S+)").matcher(text);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static <T> T only(List<T> list) {
		assertThat(list).hasSize(1);
		return list.getFirst();
	}

}
