package org.hiap.navigator.guidance;

import java.util.Map;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators keep the entries of this module current like all others. */
@FullStackTest
class GuidanceEditingTest {

	@LocalServerPort
	private int port;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.administrator = Visitor.signedIn(this.port, "administrator@programme.example");
	}

	@ParameterizedTest
	@CsvSource({ "strategy-advice,SA1", "strategy,A", "theory-of-change-advice,TA1", "theory-of-change,TOC-2",
			"worked-examples,TOC-ORG", "evaluation-advice,EA1", "evaluation,ER2", "challenges,SC2", "approaches,AP1",
			"programme,PR1", "responsibilities,R08", "reading,B01", "authorities,gmca" })
	void anEntryCanBeDraftedAsItStandsAndSeenOnItsPage(String kind, String code) {
		String path = "/admin/library/" + kind + "/" + code;
		assertThat(this.administrator.get("/admin/library/" + kind).text()).doesNotContain("??");
		Reply form = this.administrator.get(path + "/draft");
		assertThat(form.status()).isEqualTo(200);
		assertThat(form.text()).doesNotContain("??");
		Map<String, String> fields = form.fields(path + "/draft");
		String changed = fields.keySet()
			.stream()
			.filter((name) -> name.matches("note|meaning|challenge|goal|about|name"))
			.findFirst()
			.orElseThrow();
		fields.put(changed, "Put differently.");
		form.page()
			.select("select:has(option[selected])")
			.forEach((select) -> fields.put(select.attr("name"), select.select("option[selected]").val()));
		Reply saved = this.administrator.postRaw(path + "/draft", fields);
		assertThat(saved.status()).as(saved.text()).isEqualTo(302);
		try {
			Reply preview = this.administrator.get(path + "/preview/page");
			assertThat(preview.status()).isEqualTo(200);
			assertThat(preview.text()).contains("Put differently.");
		}
		finally {
			this.administrator.post(path + "/draft-removal", Map.of());
		}
	}

	@Test
	void aCaseStudyToWhichAnApproachRefersCannotBeWithdrawn() {
		Reply page = this.administrator.get("/admin/library/case-studies/CS10/withdrawal");
		assertThat(page.page().select("main a").eachAttr("href")).contains("/admin/library/approaches/AP2");
		Reply refused = this.administrator.post("/admin/library/case-studies/CS10/withdrawal",
				Map.of("reason", "A try", "version", "0"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("there is no “CS10” in case-studies.yaml");
		assertThat(this.administrator.get("/library/case-studies/hardwiring-inclusive-growth-into-ways-of-working")
			.status()).isEqualTo(200);
	}

}
