package org.hiap.navigator.elicitation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.hiap.navigator.account.GuestPass;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Seat;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds who asks for a page of an exercise, so that handlers can take a {@link Seat}. */
@Component
class SeatResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final Participants participants;

	private final GuestPass pass;

	SeatResolver(Participants participants, GuestPass pass) {
		this.participants = participants;
		this.pass = pass;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Seat.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String id = Optional.ofNullable(variables.get("id")).map(Object::toString).orElseThrow(NotFoundException::new);
		return this.participants.seat(uuid(id), viewer(), this.pass.in(request, id));
	}

	private static UUID uuid(String id) {
		try {
			return UUID.fromString(id);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private static @Nullable Viewer viewer() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return (who != null && who.getPrincipal() instanceof Viewer viewer) ? viewer : null;
	}

}
