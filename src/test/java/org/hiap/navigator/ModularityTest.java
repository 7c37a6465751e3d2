package org.hiap.navigator;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTest {

	private final ApplicationModules modules = ApplicationModules.of(HiapNavigator.class);

	@Test
	void everyModuleUsesOnlyThoseItDeclares() {
		this.modules.verify();
	}

	@Test
	void everyModuleOfTheArchitectureIsDeclared() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).contains("govuk",
				"scoring", "audit", "account", "authority", "notice", "framework", "library", "assessment", "agreement",
				"improvement", "prioritisation", "workshop", "decision", "strategy", "review", "export");
	}

}
