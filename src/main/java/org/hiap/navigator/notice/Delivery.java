package org.hiap.navigator.notice;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.govuk.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due in the outbox. A message goes out at least once: when an instance
 * stops after the mail server took one and before that was noted, it goes out again with
 * the same Message-ID, by which mail programs can tell the two are one.
 */
@Component
class Delivery {

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private static final int LONGEST_FAILURE = 500;

	private final Outbox outbox;

	private final MailServer server;

	private final Accounts accounts;

	private final PublicAddress address;

	private final Words words;

	private final ReentrantLock sending = new ReentrantLock();

	Delivery(Outbox outbox, MailServer server, Accounts accounts, PublicAddress address, Words words) {
		this.outbox = outbox;
		this.server = server;
		this.accounts = accounts;
		this.address = address;
		this.words = words;
	}

	/**
	 * Not with a fixed delay: those share one thread, and a slow mail server must not
	 * hold up what other modules have scheduled.
	 */
	@Scheduled(initialDelay = 20_000, fixedRate = 20_000)
	void deliver() {
		if (this.sending.tryLock()) {
			try {
				deliver(Instant.now());
			}
			finally {
				this.sending.unlock();
			}
		}
	}

	/** Tries each message once that is due, as long as the mail server can be reached. */
	void deliver(Instant now) {
		if (this.server.missingSetting().isPresent()) {
			return;
		}
		boolean reachable = true;
		while (reachable) {
			Optional<Mail> due = this.outbox.claim(now);
			if (due.isEmpty()) {
				return;
			}
			reachable = deliver(due.get(), now);
		}
	}

	private boolean deliver(Mail mail, Instant now) {
		Optional<Person> reader = this.accounts.find(mail.person()).filter((person) -> !person.isDisabled());
		if (reader.isEmpty()) {
			this.outbox.giveUp(mail, this.words.of("mail.failure.disabled"), now);
			return true;
		}
		Optional<String> text = textOf(mail);
		if (text.isEmpty()) {
			this.outbox.giveUp(mail, this.words.of("mail.failure.has-password"), now);
			return true;
		}
		try {
			JavaMailSender sender = this.server.sender();
			sender.send(message(sender.createMimeMessage(), mail, reader.get(), text.get()));
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			return failed(mail, ex, now);
		}
		this.outbox.sent(mail, now);
		return true;
	}

	/** The text with a one-time link made this moment, or empty when none is due. */
	private Optional<String> textOf(Mail mail) {
		return mail.oneTimeLink()
				? this.accounts.linkForInvited(mail.person())
					.map((invited) -> mail.text()
						.replace(MailText.LINK, this.address.of("/set-password/" + invited.token())))
				: Optional.of(mail.text());
	}

	private MimeMessage message(MimeMessage message, Mail mail, Person reader, String text)
			throws MessagingException, IOException {
		InternetAddress to = new InternetAddress(reader.email(), true);
		to.setPersonal(oneLine(reader.name()), StandardCharsets.UTF_8.name());
		message.setRecipient(MimeMessage.RecipientType.TO, to);
		InternetAddress from = new InternetAddress(this.server.from(), true);
		from.setPersonal(this.words.of("mail.from"), StandardCharsets.UTF_8.name());
		message.setFrom(from);
		message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
		message.setText(text, StandardCharsets.UTF_8.name());
		message.setSentDate(Date.from(mail.writtenAt()));
		// Nobody's absence note answers it.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Message-ID", "<" + mail.id() + "@" + URI.create(this.address.of("/")).getHost() + ">");
		return message;
	}

	/**
	 * Notes why a message was not sent.
	 * @return whether it is worth trying others now
	 */
	private boolean failed(Mail mail, Exception failure, Instant now) {
		Throwable told = (failure instanceof MailSendException refused && refused.getFailedMessages().size() == 1)
				? refused.getFailedMessages().values().iterator().next() : failure;
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(told);
		String why = oneLine((cause == told) ? String.valueOf(told.getMessage())
				: told.getMessage() + " (" + cause.getMessage() + ")");
		String shortened = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
		boolean unreachable = cause instanceof IOException || cause instanceof AuthenticationFailedException;
		if (!this.outbox.failed(mail, shortened, now)) {
			log.warn("Message {} was not sent and is given up; the outbox says why", mail.id());
		}
		else if (unreachable) {
			log.warn("The mail server cannot be used: {}", shortened);
		}
		return !unreachable;
	}

	/** A header has one line: what stands on a second would be another header. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
	}

}
