package org.hiap.navigator.improvement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionList;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.web.Sight.Shown;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of actions prints.
 *
 * @param agreed whether actions can be planned in this round
 * @param any whether the authority has any action at all
 * @param dated whether there is anything for a calendar
 */
record ActionsPage(UUID id, String round, boolean agreed, boolean any, boolean dated, List<Tab> tabs, Filter filter,
		List<Choice> statuses, List<Choice> owners, List<Choice> criteria, List<Shown> rows, Pagination pagination) {

	/** One of the lists with how many actions the filters leave in it. */
	record Tab(String name, int count, String href, boolean current) {
	}

	/**
	 * What is asked for in the address; what makes no sense there asks for everything.
	 *
	 * @param list of {@link ActionList}, in small letters
	 */
	record Filter(String list, String status, String owner, String criterion) {

		ActionList chosenList() {
			return Arrays.stream(ActionList.values())
				.filter((each) -> slug(each).equals(this.list))
				.findFirst()
				.orElse(ActionList.ALL);
		}

		/** Whether less than everything is asked for. */
		public boolean narrows() {
			return !(this.status + this.owner + this.criterion).isEmpty() || chosenList() != ActionList.ALL;
		}

		boolean passes(ImprovementAction action) {
			return isOneOf(this.status, action.progress().status().name())
					&& isOneOf(this.owner, action.plan().owner().id().toString())
					&& isOneOf(this.criterion, action.criterionSlug());
		}

		/** The same without what is not on offer. */
		Filter among(List<Choice> statuses, List<Choice> owners, List<Choice> criteria) {
			return new Filter(this.list, known(this.status, statuses), known(this.owner, owners),
					known(this.criterion, criteria));
		}

		String path(String list, ActionList chosen) {
			UriComponentsBuilder path = UriComponentsBuilder.fromPath(list);
			Map<String, String> named = new LinkedHashMap<>();
			named.put("list", (chosen != ActionList.ALL) ? slug(chosen) : "");
			named.put("status", this.status);
			named.put("owner", this.owner);
			named.put("criterion", this.criterion);
			named.forEach((name, value) -> {
				if (!value.isEmpty()) {
					path.queryParam(name, value);
				}
			});
			return path.encode().toUriString();
		}

		private static boolean isOneOf(String asked, String value) {
			return asked.isEmpty() || asked.equals(value);
		}

		private static String known(String value, List<Choice> choices) {
			return choices.stream().anyMatch((choice) -> choice.value().equals(value)) ? value : "";
		}

	}

	/**
	 * Makes the page.
	 * @param all the authority's actions, the most urgent first
	 * @param page its number, from 1
	 */
	static ActionsPage of(Round round, List<ImprovementAction> all, Filter asked, int page, Sight sight, Words words) {
		Map<String, String> owners = new LinkedHashMap<>();
		Map<String, String> criteria = new LinkedHashMap<>();
		for (ImprovementAction action : all) {
			owners.put(action.plan().owner().id().toString(), sight.owners().nameOf(action.plan().owner()));
			criteria.put(action.criterionSlug(), sight.criterionName(action));
		}
		List<Choice> statusChoices = new ArrayList<>(List.of(new Choice("", words.of("improvement.filter.any"))));
		for (ActionStatus status : ActionStatus.values()) {
			statusChoices.add(new Choice(status.name(), words.of("improvement.status." + status)));
		}
		List<Choice> ownerChoices = choices(owners, words);
		List<Choice> criterionChoices = choices(criteria, words);
		Filter filter = asked.among(statusChoices, ownerChoices, criterionChoices);
		List<ImprovementAction> passed = all.stream().filter(filter::passes).toList();
		List<ImprovementAction> listed = passed.stream()
			.filter((action) -> filter.chosenList().holds(action, sight.today()))
			.toList();
		Pagination pagination = Pagination.of(listed.size(), page, filter.path(round.path(), filter.chosenList()));
		return new ActionsPage(round.id(), round.assessment().name(), round.results() != null, !all.isEmpty(),
				all.stream().anyMatch((action) -> action.isOpen() && action.plan().dueOn() != null),
				tabs(round, passed, filter, sight, words), filter, statusChoices, ownerChoices, criterionChoices,
				listed.stream().skip(pagination.offset()).limit(Pagination.SIZE).map(sight::shown).toList(),
				pagination);
	}

	private static List<Tab> tabs(Round round, List<ImprovementAction> passed, Filter filter, Sight sight,
			Words words) {
		return Arrays.stream(ActionList.values())
			.map((list) -> new Tab(words.of("improvement.list." + list),
					(int) passed.stream().filter((action) -> list.holds(action, sight.today())).count(),
					filter.path(round.path(), list), list == filter.chosenList()))
			.toList();
	}

	private static List<Choice> choices(Map<String, String> names, Words words) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.of("improvement.filter.any"))));
		names.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
			.forEach((each) -> choices.add(new Choice(each.getKey(), each.getValue())));
		return choices;
	}

	private static String slug(ActionList list) {
		return list.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
