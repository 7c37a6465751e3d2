package org.hiap.navigator.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Person;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

/** Who of an authority can see to an action: its people and its teams. */
public final class Owners {

	private final Map<UUID, String> names = new HashMap<>();

	private final Map<String, ActionOwner> byId = new HashMap<>();

	private final List<Choice> offered = new ArrayList<>();

	/**
	 * The owners there are.
	 * @param current who owns the action now and can stay whatever became of the account,
	 * or null
	 */
	public Owners(List<Person> people, List<Team> teams, @Nullable ActionOwner current, Words words) {
		for (Person person : people) {
			String name = person.isDisabled() ? words.of("improvement.owner.disabled", person.name()) : person.name();
			this.names.put(person.id(), name);
			ActionOwner owner = ActionOwner.ofPerson(person.id());
			if (!person.isDisabled() || owner.equals(current)) {
				offer(owner, name);
			}
		}
		for (Team team : teams) {
			String name = words.of("improvement.owner.team", team.name());
			this.names.put(team.id(), name);
			offer(ActionOwner.ofTeam(team.id()), name);
		}
	}

	/** Everybody there is to choose from. */
	public List<Choice> offered() {
		return List.copyOf(this.offered);
	}

	/** How an owner is called; empty for one of another authority. */
	public String nameOf(ActionOwner owner) {
		return this.names.getOrDefault(owner.id(), "");
	}

	/** Who was chosen, or null when nobody who is offered was. */
	public @Nullable ActionOwner chosen(String typed) {
		return this.byId.get(typed);
	}

	private void offer(ActionOwner owner, String name) {
		this.byId.put(owner.id().toString(), owner);
		this.offered.add(new Choice(owner.id().toString(), name));
	}

}
