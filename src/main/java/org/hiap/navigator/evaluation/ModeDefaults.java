package org.hiap.navigator.evaluation;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings in which the two modes differ. Every one can be set otherwise, save that
 * the service mode never has sample data.
 */
class ModeDefaults implements EnvironmentPostProcessor {

	/** Nobody else may say who a request came from, unless the operator names them. */
	private static final String PROXY_ON_THE_SAME_MACHINE = "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean evaluation = EvaluationMode.isOn(environment);
		// First, so that nothing can call one mode by the other's name.
		environment.getPropertySources()
			.addFirst(new MapPropertySource("mode", Map.of("navigator.mode", evaluation ? "evaluation" : "service")));
		Map<String, Object> defaults = evaluation
				? Map.of("server.address", "127.0.0.1", "server.servlet.session.cookie.name", "navigator",
						"server.forward-headers-strategy", "none")
				: Map.of("server.servlet.session.cookie.name", "__Host-navigator",
						"server.servlet.session.cookie.secure", "true", "server.servlet.session.cookie.path", "/",
						"server.forward-headers-strategy", "native", "server.tomcat.remoteip.internal-proxies",
						PROXY_ON_THE_SAME_MACHINE);
		environment.getPropertySources().addLast(new MapPropertySource("mode defaults", defaults));
	}

}
