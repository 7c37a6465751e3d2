package org.hiap.navigator.govuk;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.hiap.navigator.govuk.FormErrors.FieldError;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What our fragments promise beyond the design system's own examples. */
class FragmentsTest {

	private static final List<Choice> LEVELS = List.of(new Choice("1", "Not started"),
			new Choice("2", "Emerging", "It happens here and there"));

	@Test
	void anErrorSaysTheSameAtTheFieldAndInTheSummary() {
		FormErrors errors = new FormErrors();
		errors.add("name", "too.long", 60, 75);
		Element field = Fragments.parsed("govuk/input :: input", "name", "Name", null, "x", errors.on("name"), null,
				null, null);
		Element summary = Fragments.parsed("govuk/error-summary :: error-summary", errors);
		assertThat(field.select(".govuk-error-message").text()).isEqualTo("Error: Use 60 characters or fewer, not 75");
		assertThat(summary.select("a").text()).isEqualTo("Use 60 characters or fewer, not 75");
		assertThat(summary.select("a").attr("href")).isEqualTo("#name");
	}

	@Test
	void thereIsNoSummaryWithoutErrors() {
		assertThat(Fragments.html("govuk/error-summary :: error-summary", new FormErrors())).isEmpty();
		assertThat(Fragments.html("govuk/error-summary :: error-summary", (Object) null)).isEmpty();
	}

	@Test
	void anIndexedFieldKeepsItsBracketsInNameIdAndLink() {
		FormErrors errors = new FormErrors();
		errors.add("answers[3].level", "Choose a level");
		Element radios = Fragments.parsed("govuk/radios :: radios", "answers[3].level", "Leadership", null, null,
				LEVELS, null, errors.on("answers[3].level"));
		Element summary = Fragments.parsed("govuk/error-summary :: error-summary", errors);
		Element first = radios.expectFirst("input");
		assertThat(first.attr("name")).isEqualTo("answers[3].level");
		assertThat(summary.select("a").attr("href")).isEqualTo("#" + first.id());
		assertThat(radios.select("fieldset").attr("aria-describedby")).isEqualTo("answers[3].level-error");
	}

	@Test
	void aPasswordIsNeverShownAgain() {
		Element input = Fragments
			.parsed("govuk/input :: input", "password", "Password", null, "correct horse", null, "password",
					"current-password", null)
			.expectFirst("input");
		assertThat(input.hasAttr("value")).isFalse();
		assertThat(input.attr("spellcheck")).isEqualTo("false");
		assertThat(input.attr("autocomplete")).isEqualTo("current-password");
	}

	@Test
	void aWholeNumberIsTypedAsTextOnANumericKeyboard() {
		Element input = Fragments
			.parsed("govuk/input :: input", "weight", "Weight", null, "20", null, "numeric", null,
					"govuk-input--width-3")
			.expectFirst("input");
		assertThat(input.attr("type")).isEqualTo("text");
		assertThat(input.attr("inputmode")).isEqualTo("numeric");
		assertThat(input.attr("value")).isEqualTo("20");
		assertThat(input.classNames()).containsExactly("govuk-input", "govuk-input--width-3");
	}

	@Test
	void anEmptyFirstLineOfALongAnswerIsKept() {
		assertThat(Fragments.html("govuk/textarea :: textarea", "reason", "Why?", null, "\nBecause", null, 3))
			.contains(">\n\nBecause</textarea>");
		assertThat(Fragments.html("govuk/textarea :: textarea", "reason", "Why?", null, "Because", null, 3))
			.contains(">Because</textarea>");
	}

	@Test
	void radiosAreNeverPreselected() {
		for (String value : new String[] { null, "", "3" }) {
			assertThat(Fragments.parsed("govuk/radios :: radios", "level", "Level", null, null, LEVELS, value, null)
				.select("[checked]")).isEmpty();
		}
		assertThat(Fragments.parsed("govuk/radios :: radios", "level", "Level", null, null, LEVELS, "2", null)
			.select("[checked]")
			.eachAttr("id")).containsExactly("level-2");
	}

	@Test
	void onlyInlineRadiosStandInALine() {
		assertThat(Fragments.parsed("govuk/radios :: inline", "level", "Level", null, null, LEVELS, null, null)
			.select(".govuk-radios--inline")).hasSize(1);
		assertThat(Fragments.parsed("govuk/radios :: radios", "level", "Level", null, null, LEVELS, null, null)
			.select(".govuk-radios--inline")).isEmpty();
	}

	@Test
	void checkboxesTakeAnyCollectionOfValues() {
		for (Object values : new Object[] { List.of("2"), Set.of("2"), Collections.singleton("2") }) {
			assertThat(Fragments
				.parsed("govuk/checkboxes :: checkboxes", "levels", "Levels", null, null, LEVELS, values, null)
				.select("[checked]")
				.eachAttr("value")).containsExactly("2");
		}
		assertThat(
				Fragments.parsed("govuk/checkboxes :: checkboxes", "levels", "Levels", null, null, LEVELS, null, null)
					.select("[checked]"))
			.isEmpty();
	}

	@Test
	void aWordThatLooksLikeNoIsStillShown() {
		assertThat(Fragments.parsed("govuk/panel :: panel", "Done", "no").select(".govuk-panel__body").text())
			.isEqualTo("no");
		assertThat(Fragments.parsed("govuk/input :: input", "id", "Label", "off", null, null, null, null, null)
			.select(".govuk-hint")
			.text()).isEqualTo("off");
	}

	@Test
	void aTaskThatCannotStartYetHasNoLink() {
		Element list = Fragments.parsed("govuk/task-list :: task-list", "round",
				List.of(new Task("Leadership", "Five questions", "/leadership", "In progress", "light-blue"),
						new Task("Submit", null, null, "Cannot start yet", null)));
		assertThat(list.select("a").eachText()).containsExactly("Leadership");
		assertThat(list.select("a").attr("aria-describedby")).isEqualTo("round-1-hint round-1-status");
		assertThat(list.select(".govuk-task-list__status--cannot-start-yet").text()).isEqualTo("Cannot start yet");
	}

	@Test
	void changeLinksHaveNamesOfTheirOwn() {
		Element list = Fragments.parsed("govuk/summary-list :: summary-list",
				List.of(new SummaryRow("Name", "Ada", "/name", "Change", "name"), new SummaryRow("Role", "Lead")));
		assertThat(list.select("a").text()).isEqualTo("Change name");
		assertThat(list.select(".govuk-summary-list__row--no-actions dt").text()).isEqualTo("Role");
		assertThatIllegalArgumentException().isThrownBy(() -> new SummaryRow("Name", "Ada", "/name", null, null));
	}

	@Test
	void aTableScrollsInABoxAKeyboardCanReach() {
		Element box = Fragments
			.parsed("govuk/table :: table", "Scores", "govuk-table__caption--m", List.of("Pillar", "Note", "Score"),
					List.of(List.of("Leadership", "agreed", "3.4")), 2)
			.expectFirst("div.app-scroll");
		assertThat(box.attr("tabindex")).isEqualTo("0");
		assertThat(box.attr("aria-label")).isEqualTo("Scores");
		assertThat(box.select("tbody th[scope=row]").text()).isEqualTo("Leadership");
		assertThat(box.select(".govuk-table__header--numeric, .govuk-table__cell--numeric").eachText())
			.containsExactly("Score", "3.4");
	}

	@Test
	void detailsHoldAPartOfThePage() {
		String html = Fragments
			.page("""
					<th:block th:replace="~{govuk/details :: details('Evidence', ${true}, ~{:: evidence(${argument0})})}"/>\
					<th:block th:if="${false}"><div th:fragment="evidence(minutes)"><p th:text="${minutes}"></p></div></th:block>""",
					"Minutes of 3 March");
		assertThat(html).contains("<details class=\"govuk-details\" open=\"open\">")
			.contains("<div><p>Minutes of 3 March</p></div>");
	}

	@ParameterizedTest
	@MethodSource("everyFragment")
	void nothingTypedBecomesMarkupOrStyle(String html) {
		assertThat(html).contains("&lt;script&gt;")
			.doesNotContain("<script")
			.doesNotContain("style=")
			.doesNotContain(" on");
	}

	static Stream<String> everyFragment() {
		String evil = "\"><script>'";
		List<Choice> choices = List.of(new Choice(evil, evil, evil));
		FieldError error = new FieldError(evil, evil, List.of());
		FormErrors errors = new FormErrors();
		errors.add(evil, evil);
		return Stream.of(Fragments.html("govuk/back-link :: back-link", evil, evil),
				Fragments.html("govuk/breadcrumbs :: breadcrumbs", List.of(new Link(evil, evil), new Link(evil, null))),
				Fragments.html("govuk/button :: button", evil), Fragments.html("govuk/button :: secondary", evil),
				Fragments.html("govuk/button :: warning", evil), Fragments.html("govuk/button :: link", evil, evil),
				Fragments.html("govuk/button :: start", evil, evil),
				Fragments.html("govuk/error-message :: error-message", evil, error),
				Fragments.html("govuk/error-summary :: error-summary", errors),
				Fragments.html("govuk/input :: input", evil, evil, evil, evil, error, evil, evil, evil),
				Fragments.html("govuk/textarea :: textarea", evil, evil, evil, "</textarea>" + evil, error, 5),
				Fragments.html("govuk/select :: select", evil, evil, evil, choices, evil, error),
				Fragments.html("govuk/radios :: radios", evil, evil, evil, evil, choices, evil, error),
				Fragments.html("govuk/radios :: inline", evil, evil, evil, evil, choices, evil, error),
				Fragments.html("govuk/checkboxes :: checkboxes", evil, evil, evil, evil, choices, List.of(evil), error),
				Fragments.html("govuk/summary-list :: summary-list",
						List.of(new SummaryRow(evil, evil, evil, evil, evil))),
				Fragments.html("govuk/table :: table", evil, evil, List.of(evil), List.of(List.of(evil, evil)), 1),
				Fragments.html("govuk/tag :: tag", evil, evil),
				Fragments.html("govuk/task-list :: task-list", evil,
						List.of(new Task(evil, evil, evil, evil, evil), new Task(evil, null, null, evil, null))),
				Fragments.html("govuk/notification-banner :: success", evil),
				Fragments.html("govuk/notification-banner :: information", evil),
				Fragments.html("govuk/panel :: panel", evil, evil),
				Fragments.html("govuk/inset-text :: inset-text", evil),
				Fragments.html("govuk/warning-text :: warning-text", evil),
				Fragments.html("govuk/pagination :: pagination", Pagination.of(60, 2, "/x?q=" + evil)));
	}

}
