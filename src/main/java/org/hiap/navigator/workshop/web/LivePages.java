package org.hiap.navigator.workshop.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.workshop.Workshops;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the pages of an exercise that has a room follow what happens in it. They are made
 * by modules that know of no room.
 */
@Component
class LivePages implements HandlerInterceptor, WebMvcConfigurer {

	private final Workshops workshops;

	LivePages(Workshops workshops) {
		this.workshops = workshops;
	}

	/**
	 * What a page needs to follow a room.
	 *
	 * @param path where it asks
	 * @param step what it shows
	 * @param whole whether it is made anew as a whole when the step changes
	 */
	record Live(String path, String step, boolean whole) {
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/exercises/*/workshop", "/exercises/*/taking-part", "/exercises/*/sift",
					"/exercises/*/weights", "/exercises/*/scores/**", "/exercises/*/results/**",
					"/exercises/*/discussion/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page == null || view == null || view.startsWith("redirect:")) {
			return;
		}
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		boolean whole = view.equals("elicitation/taking-part") || view.startsWith("workshop/");
		Optional.ofNullable(variables.get("id"))
			.map((id) -> UUID.fromString(id.toString()))
			.flatMap(this.workshops::of)
			.ifPresent((room) -> page.addObject("live", new Live(room.path(), room.step().name(), whole)));
	}

}
