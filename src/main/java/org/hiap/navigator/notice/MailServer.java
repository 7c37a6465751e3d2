package org.hiap.navigator.notice;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether, and as whom, the application can send email. */
@Component
public class MailServer {

	private final ObjectProvider<JavaMailSender> sender;

	private final String host;

	private final String from;

	MailServer(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host:}") String host,
			@Value("${navigator.mail-from:}") String from) {
		this.sender = sender;
		this.host = host;
		this.from = from;
	}

	/** The setting without which nothing is sent, if one is missing. */
	public Optional<String> missingSetting() {
		if (this.host.isBlank()) {
			return Optional.of("spring.mail.host");
		}
		return this.from.isBlank() ? Optional.of("navigator.mail-from") : Optional.empty();
	}

	String from() {
		return this.from.strip();
	}

	JavaMailSender sender() {
		return this.sender.getObject();
	}

}
