package org.hiap.navigator.notice;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** Writes messages; every link in them begins with the configured public address. */
@Component
class MailText {

	static final String LINK = "{link}";

	private final PublicAddress address;

	private final Words words;

	MailText(PublicAddress address, Words words) {
		this.address = address;
		this.words = words;
	}

	/** One notice in a message of its own. */
	String atOnce(Notice notice) {
		return String.join("\n\n", notice.title(), notice.text(), this.address.of(notice.path()), footer())
			.replaceAll("\n{3,}", "\n\n");
	}

	/** A message to someone who cannot sign in yet. */
	String invitation(String text) {
		return text.strip() + "\n\n" + this.words.of("mail.invitation.footer", this.address.of("/"));
	}

	private String footer() {
		return this.words.of("mail.footer", this.address.of("/account/notices"));
	}

}
