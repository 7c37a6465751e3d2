package org.hiap.navigator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Twenty posts at the same moment: one counts, the others hear about it, none breaks. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimultaneousEditsTest {

	private static final int AT_ONCE = 20;

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private JdbcClient jdbc;

	private Member lead;

	private Visitor visitor;

	private UUID action;

	@BeforeAll
	void signIn() {
		Cast cast = new Cast(this.beans);
		this.lead = cast.member(Role.LEAD);
		this.visitor = cast.signIn(this.port, this.lead);
		this.action = cast.action(this.lead);
	}

	@Test
	void ofDifferentTargetsOneIsSetAndTheOthersSeeIt() throws Exception {
		String action = "/assessments/" + this.lead.agreed() + "/targets/leadership";
		for (int round = 0; round < 3; round++) {
			Reply form = this.visitor.get(action);
			int marked = round;
			List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action,
					Map.of("target", "5", "importance", "IMPORTANT", "reason", "Reason " + marked + "/" + i)));
			assertOneCounted(replies, 409);
			String stored = this.jdbc.sql("select reason from pillar_target where assessment_id = ?")
				.param(this.lead.agreed())
				.query(String.class)
				.single();
			assertThat(replies.stream().filter((reply) -> reply.status() == 409))
				.allSatisfy((reply) -> assertThat(reply.text()).contains(stored));
		}
	}

	@Test
	void ofDifferentAnswersOneIsSavedAndTheOthersSeeIt() throws Exception {
		String action = "/assessments/" + this.lead.open() + "/pillars/leadership";
		for (int round = 0; round < 3; round++) {
			Reply form = this.visitor.get(action);
			String field = form.page().select("textarea[name^=evidence-]").attr("name");
			int marked = round;
			List<Reply> replies = atOnce(
					(i) -> this.visitor.submit(form, action, Map.of(field, "Evidence " + marked + "/" + i)));
			assertOneCounted(replies, 409);
			String stored = this.visitor.get(action).fields(action).get(field);
			assertThat(replies.stream().filter((reply) -> reply.status() == 409))
				.allSatisfy((reply) -> assertThat(reply.text()).contains(stored));
		}
	}

	@Test
	void ofDifferentPowersOneIsRecordedAndTheOthersSeeIt() throws Exception {
		String action = "/authorities/" + Cast.HERE + "/powers/transport";
		for (int round = 0; round < 3; round++) {
			Reply form = this.visitor.get(action);
			String held = form.page().select("input[name^=held-]").attr("name");
			int marked = round;
			List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action,
					Map.of("formKey", UUID.randomUUID().toString(), held, "HELD", held.replace("held", "source"),
							"Order " + marked + "/" + i, held.replace("held", "date") + "-day", "1",
							held.replace("held", "date") + "-month", "4", held.replace("held", "date") + "-year",
							"2025")));
			assertOneCounted(replies, 409);
			String stored = this.jdbc.sql("""
					select source from power_record where authority_code = ? and lever_code = ?
					order by version desc limit 1""")
				.param(Cast.HERE)
				.param(held.replace("held-", ""))
				.query(String.class)
				.single();
			assertThat(replies.stream().filter((reply) -> reply.status() == 409))
				.allSatisfy((reply) -> assertThat(reply.text()).contains(stored));
		}
	}

	@Test
	void ofDifferentPlansForAnActionOneIsSavedAndTheOthersSeeIt() throws Exception {
		String action = "/assessments/" + this.lead.agreed() + "/actions/" + this.action;
		for (int round = 0; round < 3; round++) {
			Reply form = this.visitor.get(action + "/plan");
			int marked = round;
			List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action + "/plan",
					Map.of("formKey", UUID.randomUUID().toString(), "what", "Plan " + marked + "/" + i)));
			assertOneCounted(replies, 409);
			String stored = this.visitor.get(action).page().select("h1").text();
			assertThat(replies.stream().filter((reply) -> reply.status() == 409))
				.allSatisfy((reply) -> assertThat(reply.text()).contains(stored));
		}
	}

	@Test
	void ofDifferentProgressOneIsSavedAndTheOthersKeepTheirNotes() throws Exception {
		String action = "/assessments/" + this.lead.agreed() + "/actions/" + this.action + "/progress";
		Reply form = this.visitor.get(action);
		List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action,
				Map.of("formKey", UUID.randomUUID().toString(), "evidence", "Paper " + i, "note", "Note " + i)));
		assertOneCounted(replies, 409);
		assertThat(replies.stream().filter((reply) -> reply.status() == 409))
			.allSatisfy((reply) -> assertThat(reply.fields(action).get("note")).startsWith("Note "));
		assertThat(this.jdbc.sql("select count(*) from progress_note where action_id = ?")
			.param(this.action)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void oneFormOfPowersSentTwentyTimesIsRecordedOnce() throws Exception {
		String action = "/authorities/" + Cast.HERE + "/powers/housing";
		Reply form = this.visitor.get(action);
		String note = form.page().select("textarea[name^=note-]").attr("name");
		String text = "Note " + UUID.randomUUID();
		List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action, Map.of(note, text)));
		assertThat(replies).allSatisfy((reply) -> assertThat(reply.status()).isEqualTo(302));
		assertThat(this.jdbc.sql("select count(*) from power_record where note = ?")
			.param(text)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void ofTeamsOfOneNameOneIsAdded() throws Exception {
		String action = "/authorities/" + Cast.HERE + "/teams";
		Reply form = this.visitor.get(action);
		String name = "Team " + UUID.randomUUID();
		List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action,
				Map.of("formKey", UUID.randomUUID().toString(), "name", (i % 2 == 0) ? name : name.toUpperCase())));
		assertOneCounted(replies, 422);
		assertThat(this.jdbc.sql("select count(*) from team where lower(name) = lower(?)")
			.param(name)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void oneFormSentTwentyTimesAddsOneTeamAndEverySenderHearsTheSame() throws Exception {
		String action = "/authorities/" + Cast.HERE + "/teams";
		Reply form = this.visitor.get(action);
		String name = "Team " + UUID.randomUUID();
		List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action, Map.of("name", name)));
		assertThat(replies).allSatisfy((reply) -> assertThat(reply.status()).isEqualTo(302));
		assertThat(this.jdbc.sql("select count(*) from team where name = ?").param(name).query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void ofDifferentNamesOfAPersonOneStays() throws Exception {
		Reply form = this.visitor.get("/account");
		List<Reply> replies = atOnce(
				(i) -> this.visitor.submit(form, "/account/name", new HashMap<>(Map.of("name", "Name " + i))));
		assertThat(replies).allSatisfy((reply) -> assertThat(reply.status()).isIn(302, 409));
		String stored = this.jdbc.sql("select name from person where id = ?")
			.param(this.lead.viewer().id())
			.query(String.class)
			.single();
		assertThat(stored).matches("Name \\d+");
		assertThat(this.visitor.get("/account").status()).isEqualTo(200);
	}

	@Test
	void ofTwentyAgreementsOneIsRecorded() throws Exception {
		String action = "/assessments/" + this.lead.finished() + "/agreement";
		Reply form = this.visitor.get(action);
		List<Reply> replies = atOnce((i) -> this.visitor.submit(form, action, Map.of()));
		assertThat(replies).allSatisfy((reply) -> assertThat(reply.status()).isEqualTo(302));
		assertThat(
				this.jdbc.sql("select count(*) from audit_event where action = 'agreed the levels of' and object = ?")
					.param("assessment " + this.lead.finished())
					.query(Long.class)
					.single())
			.isEqualTo(1);
	}

	private static void assertOneCounted(List<Reply> replies, int others) {
		assertThat(replies.stream().map(Reply::status).filter((status) -> status == 302)).hasSize(1);
		assertThat(replies.stream().map(Reply::status).filter((status) -> status == others)).hasSize(AT_ONCE - 1);
	}

	private static List<Reply> atOnce(IntFunction<Reply> post) throws Exception {
		List<Callable<Reply>> posts = IntStream.range(0, AT_ONCE)
			.mapToObj((i) -> (Callable<Reply>) () -> post.apply(i))
			.toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Future<Reply>> futures = pool.invokeAll(posts);
			List<Reply> replies = new java.util.ArrayList<>();
			for (Future<Reply> future : futures) {
				replies.add(future.get());
			}
			return replies;
		}
	}

}
