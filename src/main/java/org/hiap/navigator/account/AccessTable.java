package org.hiap.navigator.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Who may do what, read from {@code access-table.txt}: the filter that guards every
 * request, the pages that show or hide a link and the test that tries every role all read
 * this one table.
 */
@Component
public class AccessTable {

	private static final List<Role> COLUMNS = List.of(Role.OFFICER, Role.LEAD, Role.REVIEWER, Role.ADMINISTRATOR);

	private final List<AccessRule> rules;

	AccessTable() {
		try {
			this.rules = new ClassPathResource("access-table.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(AccessTable::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every rule, in the order in which requests are matched. */
	public List<AccessRule> rules() {
		return this.rules;
	}

	/** Whether a role may do something at least within its own authority. */
	public boolean allows(Role role, String resource, String action) {
		return this.rules.stream()
			.anyMatch((rule) -> rule.resource().equals(resource) && rule.action().equals(action)
					&& (rule.anyone() || rule.grants().containsKey(role)));
	}

	private static AccessRule parse(String line) {
		String[] cells = line.strip().split("\\s+");
		if (cells.length != 6 + COLUMNS.size()) {
			throw new IllegalStateException("access-table.txt: " + cells.length + " cells in: " + line);
		}
		Map<Role, AccessRule.Grant> grants = new EnumMap<>(Role.class);
		for (int i = 0; i < COLUMNS.size(); i++) {
			switch (cells[6 + i]) {
				case "all" -> grants.put(COLUMNS.get(i), AccessRule.Grant.ALL);
				case "own" -> grants.put(COLUMNS.get(i), AccessRule.Grant.OWN);
				case "-" -> {
				}
				default -> throw new IllegalStateException("access-table.txt: all, own or - in: " + line);
			}
		}
		return new AccessRule(HttpMethod.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4].equals("all"),
				cells[5].equals("own"), Map.copyOf(grants));
	}

}
