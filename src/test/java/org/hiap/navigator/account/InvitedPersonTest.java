package org.hiap.navigator.account;

import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class InvitedPersonTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Test
	void cannotSignInWithAnyPasswordBeforeSettingOne() {
		String email = UUID.randomUUID() + "@programme.example";
		this.accounts.invite(null, email, "Invited", Role.ADMINISTRATOR, null);
		for (String password : new String[] { "nobody has this password", "evaluation only", "null" }) {
			Visitor visitor = new Visitor(this.port);
			Reply reply = visitor.submit(visitor.get("/sign-in"), "/sign-in",
					Map.of("email", email, "password", password));
			assertThat(reply.status()).as(password).isEqualTo(422);
		}
	}

	@Test
	void getsNoFirstAdministratorsLinkWhileAnAdministratorCanSignIn() {
		assertThat(this.accounts.inviteFirstAdministrator("someone@else.example")).isEmpty();
	}

}
