package org.hiap.navigator.notice;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FullStackTest
class NoticesTest {

	private static final Notice DAILY = new Notice(Urgency.DIGEST, "A round was opened", "Answer by Friday.",
			"/authorities/eastfold");

	private static final Notice URGENT = new Notice(Urgency.NOW, "Answer by tomorrow", "", "/authorities/eastfold");

	@Autowired
	private Notices notices;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private UUID person;

	@BeforeEach
	void invite() {
		this.person = this.accounts
			.invite(null, UUID.randomUUID() + "@eastfold.example", "Someone", Role.OFFICER, "eastfold")
			.orElseThrow()
			.person()
			.id();
	}

	@Test
	void tellsNothingOutsideTheTransactionOfWhatItTellsOf() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.notices.tell(this.person, DAILY));
	}

	@Test
	void forgetsWhatItTellsOfAChangeThatFailed() {
		this.transaction.executeWithoutResult((status) -> {
			this.notices.tell(this.person, URGENT);
			status.setRollbackOnly();
		});
		assertThat(titles()).isEmpty();
		assertThat(mails()).isEmpty();
	}

	@Test
	void mailsWhatIsUrgentAtOnceAndLeavesTheRestToTheDay() {
		this.transaction.executeWithoutResult((status) -> {
			this.notices.tell(this.person, URGENT);
			this.notices.tell(this.person, DAILY);
		});
		assertThat(titles()).containsExactlyInAnyOrder("Answer by tomorrow", "A round was opened");
		assertThat(mails()).containsExactly("Answer by tomorrow");
	}

	@Test
	void tellsOncePerKeyAndPerson() {
		for (int i = 0; i < 2; i++) {
			this.transaction.executeWithoutResult((status) -> this.notices.tellOnce("the same", this.person, URGENT));
		}
		assertThat(titles()).hasSize(1);
		assertThat(mails()).hasSize(1);
	}

	@Test
	void keepsNoOneTimeLinkOfAnInvitation() {
		this.transaction.executeWithoutResult(
				(status) -> this.notices.invite(this.person, "Your account", "Set a password: {link}"));
		assertThat(this.jdbc.sql("select text from mail where person_id = ? and one_time_link")
			.param(this.person)
			.query(String.class)
			.single()).contains("{link}").doesNotContain("/set-password/");
	}

	@Test
	void invitesSomeoneInTheTransactionThatMakesTheirAccount() {
		this.transaction.executeWithoutResult((status) -> {
			this.person = this.accounts
				.invite(null, UUID.randomUUID() + "@eastfold.example", "Newest", Role.OFFICER, "eastfold")
				.orElseThrow()
				.person()
				.id();
			this.notices.invite(this.person, "Your account", "Set a password: {link}");
		});
		assertThat(mails()).containsExactly("Your account");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "assessments", "//evil.example", "/\\evil.example", "https://evil.example", "/a b" })
	void leadsOnlyWithinTheApplication(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Notice(Urgency.NOW, "Title", "", path));
	}

	private List<String> titles() {
		return this.jdbc.sql("select title from notice where person_id = ?")
			.param(this.person)
			.query(String.class)
			.list();
	}

	private List<String> mails() {
		return this.jdbc.sql("select subject from mail where person_id = ?")
			.param(this.person)
			.query(String.class)
			.list();
	}

}
