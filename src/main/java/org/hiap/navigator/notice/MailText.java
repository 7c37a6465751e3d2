package org.hiap.navigator.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** Writes messages; every link in them begins with the configured public address. */
@Component
class MailText {

	static final String LINK = "{link}";

	private static final int MOST_IN_DIGEST = 50;

	private final PublicAddress address;

	private final Words words;

	MailText(PublicAddress address, Words words) {
		this.address = address;
		this.words = words;
	}

	/** One notice in a message of its own. */
	String atOnce(Notice notice) {
		return paragraphs("\n\n", notice) + "\n\n" + footer();
	}

	String digestSubject(int number) {
		return this.words.of("mail.digest.subject", number);
	}

	/** Several notices in one message; the newest come first. */
	String digest(List<Notice> notices) {
		StringBuilder text = new StringBuilder(this.words.of("mail.digest.lead", notices.size()));
		notices.stream()
			.limit(MOST_IN_DIGEST)
			.forEach((notice) -> text.append("\n\n* ").append(paragraphs("\n", notice)));
		if (notices.size() > MOST_IN_DIGEST) {
			text.append("\n\n")
				.append(this.words.of("mail.digest.more", notices.size() - MOST_IN_DIGEST,
						this.address.of("/notices")));
		}
		return text.append("\n\n").append(footer()).toString();
	}

	/** A message to someone who cannot sign in yet. */
	String invitation(String text) {
		return text.strip() + "\n\n" + this.words.of("mail.invitation.footer", this.address.of("/"));
	}

	private String paragraphs(String between, Notice notice) {
		return Stream.of(notice.title(), notice.text().strip(), this.address.of(notice.path()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(between));
	}

	private String footer() {
		return this.words.of("mail.footer", this.address.of("/account/notices"));
	}

}
