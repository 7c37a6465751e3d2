package org.hiap.navigator.govuk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hiap.navigator.govuk.FormErrors.FieldError;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every fragment against the design system's own examples: options in, HTML out. An
 * example is left out when it uses an option our fragment does not have; each component
 * below lists these options with the number of examples that need them.
 */
class DesignSystemFixturesTest {

	@TestFactory
	Stream<DynamicTest> looksLikeTheDesignSystem() {
		return components().stream()
			.flatMap((component) -> component.fixtures()
				.filter((fixture) -> component.missing(fixture.get("options")).isEmpty())
				.map((fixture) -> dynamicTest(component.name + ": " + fixture.get("name").asString(),
						() -> component.compare(fixture))));
	}

	@TestFactory
	Stream<DynamicTest> leavesOutOnlyWhatItCannotExpress() {
		return components().stream().map((component) -> dynamicTest(component.name, () -> {
			Map<String, Integer> leftOut = new TreeMap<>();
			int compared = 0;
			for (JsonNode fixture : component.fixtures().toList()) {
				Set<String> missing = component.missing(fixture.get("options"));
				missing.forEach((option) -> leftOut.merge(option, 1, Integer::sum));
				compared += missing.isEmpty() ? 1 : 0;
			}
			assertThat(compared + " compared; "
					+ leftOut.entrySet()
						.stream()
						.map((option) -> option.getKey() + " " + option.getValue())
						.collect(Collectors.joining(", ")))
				.isEqualTo(component.compared + " compared; " + component.leftOut);
		}));
	}

	private static List<Component> components() {
		return List.of(
		//@formatter:off
			new Component("back-link", 3, "attributes 1, classes 2, html 1")
				.renders((o) -> call("back-link", text(o, "href", "#"), text(o, "text", "Back")), "href", "text"),

			new Component("breadcrumbs", 5, "attributes 1, classes 2, collapseOnMobile 1, items.attributes 1, items.html 1, labelText 1")
				.renders((o) -> call("breadcrumbs", list(o.get("items"), (item) -> new Link(string(item, "text"), text(item, "href")))),
						"items.text", "items.href"),

			new Component("button", 7, "attributes 3, classes 4, disabled 2, element 9, html 1, id 1, isStartButton without href 1, name 5, "
						+ "preventDoubleClick: false 1, type 2, value 1")
				// ours always keep a second click from posting twice
				.differs((body) -> body.select("button").attr("data-prevent-double-click", "true"))
				.without((o) -> o.path("isStartButton").asBoolean() && !o.has("href"), "isStartButton without href")
				.without((o) -> o.has("preventDoubleClick") && !o.get("preventDoubleClick").asBoolean(), "preventDoubleClick: false")
				.without((o) -> o.has("element") && !o.get("element").asString().equals(o.has("href") ? "a" : "button"), "element")
				.without((o) -> o.has("classes") && !Set.of("govuk-button--secondary", "govuk-button--warning").contains(string(o, "classes")), "classes")
				.renders(DesignSystemFixturesTest::button, "text", "href", "isStartButton", "preventDoubleClick", "classes", "element"),

			new Component("error-message", 3, "attributes 1, classes 1, html 2, visuallyHiddenText 3")
				.renders((o) -> call("error-message", text(o, "id"), error(o)), "id", "text"),

			new Component("error-summary", 2, "attributes 1, classes 1, descriptionHtml 1, descriptionText 4, disableAutoFocus 2, "
						+ "errorList without href 12, errorList.attributes 1, errorList.html 2, no errorList 3, titleHtml 1, "
						+ "titleText 2")
				.without((o) -> !string(o, "titleText").equals("There is a problem"), "titleText")
				.without((o) -> !o.has("errorList"), "no errorList")
				.without((o) -> o.path("errorList").valueStream().anyMatch((item) -> !item.has("href")), "errorList without href")
				.renders((o) -> call("error-summary", errors(o)), "titleText", "errorList.text", "errorList.href"),

			new Component("input", 19, "attributes 1, autocapitalize 1, describedBy 4, disabled 1, formGroup.classes 1, "
						+ "inputWrapper.attributes 1, inputWrapper.classes 1, label.classes 1, label.html 1, "
						+ "label.isPageHeading 1, pattern 1, prefix.attributes 1, prefix.classes 1, prefix.html 1, "
						+ "prefix.text 8, spellcheck 2, suffix.attributes 1, suffix.classes 1, suffix.html 3, suffix.text 6")
				.differs(DesignSystemFixturesTest::nameIsId)
				.renders((o) -> call("input", id(o), label(o), hint(o), text(o, "value"), error(o.get("errorMessage")),
						text(o, o.has("inputmode") ? "inputmode" : "type"), text(o, "autocomplete"), text(o, "classes")),
						"id", "name", "label.text", "hint.text", "value", "errorMessage.text", "type", "inputmode", "autocomplete", "classes"),

			new Component("textarea", 7, "attributes 1, autocomplete 1, classes 1, describedBy 4, formGroup.classes 1, label.classes 1, "
						+ "label.isPageHeading 1, spellcheck 2")
				.differs(DesignSystemFixturesTest::nameIsId)
				.renders((o) -> call("textarea", id(o), label(o), hint(o), text(o, "value"), error(o.get("errorMessage")),
						o.has("rows") ? o.get("rows").asInt() : null),
						"id", "name", "label.text", "hint.text", "value", "errorMessage.text", "rows"),

			new Component("select", 6, "attributes 1, classes 2, describedBy 3, formGroup.classes 1, items without value 2, "
						+ "items.attributes 1, items.disabled 5, items.selected beside value 1, label.classes 1, "
						+ "label.isPageHeading 1")
				.differs(DesignSystemFixturesTest::nameIsId)
				.without((o) -> items(o).anyMatch((item) -> !item.has("value")), "items without value")
				.without((o) -> o.has("value") && items(o).anyMatch((item) -> item.has("selected")), "items.selected beside value")
				.renders((o) -> call("select", id(o), label(o), hint(o), choices(o), chosen(o, "selected"), error(o.get("errorMessage"))),
						"id", "name", "label.text", "hint.text", "value", "errorMessage.text", "items.value", "items.text", "items.selected"),

			new Component("radios", 7, "attributes 1, classes 3, empty items 1, fieldset.attributes 1, fieldset.classes 1, "
						+ "fieldset.describedBy 4, fieldset.legend.html 1, fieldset.legend.isPageHeading 3, formGroup.classes 5, "
						+ "items.attributes 1, items.checked beside value 1, items.conditional.html 8, items.disabled 1, "
						+ "items.divider 2, items.html 1, items.id 2, items.label.attributes 1, items.label.classes 1, "
						+ "no fieldset 13")
				.differs(DesignSystemFixturesTest::nameIsId)
				.without((o) -> !o.has("fieldset"), "no fieldset")
				.without((o) -> o.path("items").valueStream().anyMatch((item) -> !item.isObject()), "empty items")
				.without((o) -> o.has("value") && items(o).anyMatch((item) -> item.has("checked")), "items.checked beside value")
				.without((o) -> o.has("classes") && !string(o, "classes").equals("govuk-radios--inline"), "classes")
				.renders((o) -> new Call("radios :: " + (o.has("classes") ? "inline" : "radios"),
						id(o), legend(o), legendClass(o), hint(o), choices(o), chosen(o, "checked"), error(o.get("errorMessage"))),
						"idPrefix", "name", "fieldset.legend.text", "fieldset.legend.classes", "hint.text", "value", "classes",
						"errorMessage.text", "items.value", "items.text", "items.hint.text", "items.checked"),

			new Component("checkboxes", 5, "attributes 1, classes 7, describedBy 2, empty items 1, fieldset.attributes 1, fieldset.classes 1, "
						+ "fieldset.describedBy 3, fieldset.legend.html 1, fieldset.legend.isPageHeading 2, formGroup.classes 1, "
						+ "items.attributes 1, items.behaviour 3, items.checked beside values 1, items.conditional.html 9, "
						+ "items.disabled 1, items.divider 3, items.html 1, items.id 3, items.label.attributes 1, "
						+ "items.label.classes 1, items.name 3, no fieldset 14")
				.differs(DesignSystemFixturesTest::nameIsId)
				.without((o) -> !o.has("fieldset"), "no fieldset")
				.without((o) -> o.path("items").valueStream().anyMatch((item) -> !item.isObject()), "empty items")
				.without((o) -> o.has("values") && items(o).anyMatch((item) -> item.has("checked")), "items.checked beside values")
				.renders((o) -> call("checkboxes", id(o), legend(o), legendClass(o), hint(o), choices(o), allChosen(o),
						error(o.get("errorMessage"))),
						"idPrefix", "name", "fieldset.legend.text", "fieldset.legend.classes", "hint.text", "values",
						"errorMessage.text", "items.value", "items.text", "items.hint.text", "items.checked"),

			new Component("date-input", 4, "attributes 1, classes 1, fieldset.describedBy 2, fieldset.legend.html 1, formGroup.classes 1, items 7, "
						+ "items.attributes 1, items.autocomplete 1, items.id 2, items.inputmode 1, items.pattern 2, items.value 1, no fieldset 11")
				.differs(DesignSystemFixturesTest::nameIsId)
				.without((o) -> !o.has("fieldset"), "no fieldset")
				.without((o) -> items(o).count() != 0 && (items(o).count() != 3 || !sameErrorEverywhere(o)), "items")
				.renders((o) -> call("date-input", id(o), legend(o), hint(o), null, null, null, error(o.get("errorMessage"))),
						"id", "fieldset.legend.text", "hint.text", "errorMessage.text", "namePrefix", "items.name", "items.classes"),

			new Component("details", 3, "attributes 1, classes 1, html 2, id 2, summaryHtml 1")
				.renders((o) -> new Call("details", text(o, "summaryText"), o.path("open").asBoolean(), text(o, "text")),
						"summaryText", "text", "open"),

			new Component("summary-list", 4, "attributes 1, card.actions.items.href 4, card.actions.items.text 4, card.attributes 1, "
						+ "card.classes 1, card.title.headingLevel 1, card.title.html 1, card.title.text 6, classes 1, "
						+ "rows.actions.classes 2, rows.actions.items.attributes 1, rows.actions.items.classes 1, "
						+ "rows.actions.items.html 2, rows.classes 2, rows.key.classes 2, rows.key.html 1, rows.value.classes 1, "
						+ "rows.value.html 11, several actions 7")
				.without((o) -> o.path("rows").valueStream().anyMatch((row) -> row.path("actions").path("items").size() > 1), "several actions")
				.renders((o) -> call("summary-list", list(o.get("rows"), DesignSystemFixturesTest::summaryRow)),
						"rows.key.text", "rows.value.text", "rows.actions.items", "rows.actions.items.text", "rows.actions.items.href",
						"rows.actions.items.visuallyHiddenText"),

			new Component("table", 3, "attributes 1, classes 2, head.attributes 1, head.classes 1, head.colspan 1, head.html 1, "
						+ "head.rowspan 1, no firstCellIsHeader 14, rows.attributes 2, rows.classes 2, rows.colspan 2, "
						+ "rows.html 2, rows.rowspan 2")
				// ours always has a caption and a box to scroll in
				.differs(DesignSystemFixturesTest::captionAndBox)
				.without((o) -> !o.path("firstCellIsHeader").asBoolean(), "no firstCellIsHeader")
				.renders((o) -> call("table", text(o, "caption", "Caption"), text(o, "captionClasses"),
						o.has("head") ? cells(o.get("head")) : null, list(o.get("rows"), DesignSystemFixturesTest::cells), numericFrom(o)),
						"caption", "captionClasses", "firstCellIsHeader", "head.text", "head.format", "rows.text", "rows.format"),

			new Component("tag", 11, "attributes 1, html 1")
				.renders((o) -> call("tag", text(o, "text"), colour(o)), "text", "classes"),

			new Component("task-list", 3, "attributes 1, classes 1, empty items 1, items.classes 2, items.hint.html 1, "
						+ "items.status.classes beside href 2, items.status.html 1, items.status.tag without colour 5, "
						+ "items.status.tag.attributes 1, items.status.tag.html 1, items.title.classes 1, items.title.html 1")
				.without((o) -> o.path("items").valueStream().anyMatch((item) -> !item.isObject()), "empty items")
				.without((o) -> items(o).anyMatch((item) -> item.path("status").has("tag") && !item.path("status").path("tag").has("classes")),
						"items.status.tag without colour")
				.without((o) -> items(o).anyMatch((item) -> item.has("href") && item.path("status").has("classes")), "items.status.classes beside href")
				.renders((o) -> call("task-list", text(o, "idPrefix", "task-list"), list(o.get("items"), DesignSystemFixturesTest::task)),
						"idPrefix", "items.title.text", "items.hint.text", "items.href", "items.status.text", "items.status.classes",
						"items.status.tag.text", "items.status.tag.classes"),

			new Component("notification-banner", 5, "attributes 2, classes 1, disableAutoFocus 2, html 2, role 2, titleHeadingLevel 1, titleHtml 1, "
						+ "titleId 2, titleText 2, type 1")
				.without((o) -> o.has("type") && !string(o, "type").equals("success"), "type")
				.renders((o) -> new Call("notification-banner :: " + (o.has("type") ? "success" : "information"), text(o, "text")), "text", "type"),

			new Component("panel", 3, "attributes 1, classes 1, headingLevel 1, html 2, titleHtml 2")
				.renders((o) -> call("panel", text(o, "titleText"), text(o, "text")), "titleText", "text"),

			new Component("inset-text", 2, "attributes 1, classes 1, html 1, id 1")
				.renders((o) -> call("inset-text", text(o, "text")), "text"),

			new Component("warning-text", 4, "attributes 1, classes 1, html 1, iconFallbackText 1, no text 1")
				.without((o) -> !text(o, "iconFallbackText", "Warning").equals("Warning"), "iconFallbackText")
				.without((o) -> !o.has("text"), "no text")
				.renders((o) -> call("warning-text", text(o, "text")), "text", "iconFallbackText"),

			new Component("pagination", 4, "attributes 1, classes 1, items.number: words 1, items.visuallyHiddenText 1, landmarkLabel 1, "
						+ "next.labelText 2, next.text 3, no items 5, no items.current 6, previous.labelText 2, previous.text 3")
				.differs(DesignSystemFixturesTest::ourPages)
				.without((o) -> !o.has("items"), "no items")
				.without((o) -> items(o).anyMatch((item) -> item.has("number") && item.get("number").isString()), "items.number: words")
				.without((o) -> items(o).noneMatch((item) -> item.has("current")), "no items.current")
				.renders((o) -> call("pagination", pagination(o)), "previous.href", "next.href", "items.number", "items.href", "items.current", "items.ellipsis")
		);
		//@formatter:on
	}

	private static Call call(String component, @Nullable Object... arguments) {
		return new Call(component + " :: " + component, arguments);
	}

	private static Call button(JsonNode o) {
		if (o.has("href")) {
			return new Call("button :: " + (o.has("isStartButton") ? "start" : "link"), text(o, "text"),
					text(o, "href"));
		}
		String classes = text(o, "classes", "govuk-button--button");
		return new Call("button :: " + classes.substring("govuk-button--".length()), text(o, "text"));
	}

	private static @Nullable String text(JsonNode options, String name) {
		return options.hasNonNull(name) ? options.get(name).asString() : null;
	}

	private static String text(JsonNode options, String name, String otherwise) {
		String text = text(options, name);
		return (text != null) ? text : otherwise;
	}

	private static String string(JsonNode options, String name) {
		return options.path(name).asString("");
	}

	private static String id(JsonNode o) {
		return text(o, "id", text(o, "idPrefix", string(o, "name")));
	}

	private static String label(JsonNode o) {
		return string(o.path("label"), "text");
	}

	private static String legend(JsonNode o) {
		return string(o.path("fieldset").path("legend"), "text");
	}

	private static @Nullable String legendClass(JsonNode o) {
		return text(o.path("fieldset").path("legend"), "classes");
	}

	/** Ours marks the whole date, not one part of it. */
	private static boolean sameErrorEverywhere(JsonNode o) {
		return items(o).allMatch((item) -> string(item, "classes").endsWith("--error") == o.has("errorMessage"));
	}

	private static @Nullable String hint(JsonNode o) {
		return text(o.path("hint"), "text");
	}

	private static @Nullable FieldError error(@Nullable JsonNode o) {
		return (o == null) ? null : new FieldError("field", string(o, "text"), List.of());
	}

	private static FormErrors errors(JsonNode o) {
		FormErrors errors = new FormErrors();
		o.get("errorList").forEach((item) -> errors.add(string(item, "href").substring(1), string(item, "text")));
		return errors;
	}

	private static Stream<JsonNode> items(JsonNode o) {
		return o.path("items").valueStream().filter(JsonNode::isObject);
	}

	private static <T> List<T> list(JsonNode items, Function<JsonNode, T> item) {
		return items.valueStream().filter(JsonNode::isContainer).map(item).toList();
	}

	private static List<Choice> choices(JsonNode o) {
		return items(o).map((item) -> new Choice(string(item, "value"), string(item, "text"), hint(item))).toList();
	}

	private static @Nullable String chosen(JsonNode o, String mark) {
		for (JsonNode item : items(o).toList()) {
			if (item.path(mark).asBoolean()) {
				return string(item, "value");
			}
		}
		return text(o, "value");
	}

	private static List<String> allChosen(JsonNode o) {
		return Stream
			.concat(o.path("values").valueStream().map(JsonNode::asString),
					items(o).filter((item) -> item.path("checked").asBoolean()).map((item) -> string(item, "value")))
			.toList();
	}

	private static SummaryRow summaryRow(JsonNode row) {
		JsonNode action = row.path("actions").path("items").path(0);
		return new SummaryRow(string(row.path("key"), "text"), string(row.path("value"), "text"), text(action, "href"),
				text(action, "text"), text(action, "visuallyHiddenText"));
	}

	private static List<String> cells(JsonNode row) {
		return list(row, (cell) -> string(cell, "text"));
	}

	private static @Nullable Integer numericFrom(JsonNode o) {
		JsonNode row = o.get("rows").get(0);
		return IntStream.range(0, row.size()).filter((i) -> row.get(i).has("format")).boxed().findFirst().orElse(null);
	}

	private static @Nullable String colour(JsonNode tag) {
		String classes = text(tag, "classes");
		return (classes == null) ? null : classes.replace("govuk-tag--", "");
	}

	private static Task task(JsonNode item) {
		JsonNode status = item.path("status");
		return new Task(string(item.path("title"), "text"), hint(item), text(item, "href"),
				text(status.path("tag"), "text", string(status, "text")), colour(status.path("tag")));
	}

	private static Pagination pagination(JsonNode o) {
		List<JsonNode> numbers = items(o).filter((item) -> item.has("number")).toList();
		int current = numbers.stream()
			.filter((item) -> item.has("current"))
			.findFirst()
			.orElseThrow()
			.get("number")
			.asInt();
		return Pagination.of(numbers.getLast().get("number").asLong() * Pagination.SIZE, current, "/list");
	}

	private static void nameIsId(Element body) {
		body.select("input[type=radio], input[type=checkbox]")
			.forEach((input) -> input.attr("name", body.expectFirst("input").id()));
		body.select("input:not([type=radio]):not([type=checkbox]), textarea, select")
			.forEach((input) -> input.attr("name", input.id()));
	}

	private static void captionAndBox(Element body) {
		Element table = body.expectFirst("table");
		if (table.selectFirst("caption") == null) {
			table.prependElement("caption").addClass("govuk-table__caption").text("Caption");
		}
		table.wrap("<div class=app-scroll role=region tabindex=0></div>");
		body.expectFirst("div.app-scroll").attr("aria-label", table.expectFirst("caption").text());
	}

	/** Our own addresses, and one neighbour on each side where an old example has two. */
	private static void ourPages(Element body) {
		int current = Integer.parseInt(body.expectFirst("[aria-current]").text());
		body.select("[rel=prev]").attr("href", "/list?page=" + (current - 1));
		body.select("[rel=next]").attr("href", "/list?page=" + (current + 1));
		for (Element link : body.select("li a")) {
			link.attr("href", "/list?page=" + link.text());
		}
		if (body.select("li").size() > 7) {
			body.select("li").get(2).remove();
			body.select("li").get(5).remove();
		}
	}

	@SuppressWarnings("ArrayRecordComponent")
	private record Call(String fragment, @Nullable Object... arguments) {

		String html() {
			if (this.fragment.equals("details")) {
				return Fragments
					.page("<th:block th:replace=\"~{govuk/details :: details(${argument0}, ${argument1}, ~{:: content})}\"/>"
							+ "<th:block th:if=\"${false}\"><th:block th:fragment=\"content\" th:text=\"${argument2}\"/></th:block>",
							this.arguments);
			}
			return Fragments.html("govuk/" + this.fragment, this.arguments);
		}

	}

	private static final class Component {

		private final String name;

		private final int compared;

		private final String leftOut;

		private final Map<String, Predicate<JsonNode>> conditions = new TreeMap<>();

		private Set<String> options = Set.of();

		private Consumer<Element> difference = (body) -> {
		};

		private Function<JsonNode, Call> call = (options) -> call("none");

		Component(String name, int compared, String leftOut) {
			this.name = name;
			this.compared = compared;
			this.leftOut = leftOut;
		}

		Component differs(Consumer<Element> difference) {
			this.difference = difference;
			return this;
		}

		Component without(Predicate<JsonNode> condition, String option) {
			this.conditions.put(option, condition);
			return this;
		}

		Component renders(Function<JsonNode, Call> call, String... options) {
			this.call = call;
			this.options = Set.of(options);
			return this;
		}

		Stream<JsonNode> fixtures() {
			try (InputStream json = getClass()
				.getResourceAsStream("/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/"
						+ this.name + "/fixtures.json")) {
				return JsonMapper.shared().readTree(json).get("fixtures").valueStream();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		Set<String> missing(JsonNode fixture) {
			Set<String> missing = new TreeSet<>(paths("", fixture));
			missing.removeAll(this.options);
			this.conditions.forEach((option, condition) -> {
				if (condition.test(fixture)) {
					missing.add(option);
				}
			});
			return missing;
		}

		private static List<String> paths(String path, JsonNode node) {
			List<String> paths = new ArrayList<>();
			if (node.isObject() && !path.endsWith("attributes")) {
				node.forEachEntry(
						(name, value) -> paths.addAll(paths(path.isEmpty() ? name : path + "." + name, value)));
			}
			else if (node.isArray()) {
				node.forEach((value) -> {
					if (value.isContainer()) {
						paths.addAll(paths(path, value));
					}
				});
			}
			else {
				paths.add(path);
			}
			return paths;
		}

		void compare(JsonNode fixture) {
			Element expected = Jsoup.parseBodyFragment(fixture.get("html").asString()).body();
			this.difference.accept(expected);
			Element actual = Jsoup.parseBodyFragment(this.call.apply(fixture.get("options")).html()).body();
			assertThat(Fragments.normalised(actual)).isEqualTo(Fragments.normalised(expected));
		}

	}

}
