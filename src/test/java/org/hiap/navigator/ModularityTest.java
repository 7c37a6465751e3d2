package org.hiap.navigator;

import java.util.Collection;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.ApplicationModule;
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

	/**
	 * The list spares every start from reading all classes to find the modules again. It
	 * is also the order of their migrations.
	 */
	@Test
	void theStartListsEveryModuleAfterThoseItUses() throws Exception {
		Collection<String> names = JsonPath
			.parse(new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream())
			.read("$.keys()");
		List<String> listed = List.copyOf(names);
		assertThat(listed).containsExactlyInAnyOrderElementsOf(
				this.modules.stream().map((module) -> module.getIdentifier().toString()).toList());
		for (int i = 0; i < listed.size(); i++) {
			assertThat(listed.subList(0, i)).as("what %s uses", listed.get(i)).containsAll(allowedFor(listed.get(i)));
		}
	}

	private static List<String> allowedFor(String module) throws ClassNotFoundException {
		ApplicationModule declared = Class
			.forName(HiapNavigator.class.getPackageName() + "." + module + ".package-info")
			.getAnnotation(ApplicationModule.class);
		return (declared != null) ? List.of(declared.allowedDependencies()) : List.of();
	}

}
