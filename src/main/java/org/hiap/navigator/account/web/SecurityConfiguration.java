package org.hiap.navigator.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.AccessTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Headers, sessions and the guard in front of every request. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	/** What programs read is the same for everyone: no session is looked at or begun. */
	@Bean
	@Order(1)
	SecurityFilterChain forPrograms(HttpSecurity http, AccessTable table, GuestRequests guests) {
		return http.securityMatcher("/api/*/**", "/sitemap.xml", "/robots.txt")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(new AccessGuard(table, guests)))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// nothing is stored here and no session is looked at, so there is nothing to
			// forge
			.csrf((tokens) -> tokens.disable())
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.exceptionHandling((refusals) -> refusals
				.authenticationEntryPoint(
						(request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.accessDeniedHandler(
						(request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, AccessTable table, GuestRequests guests, AccessRefusals refusals) {
		HttpSessionRequestCache whereTheyWere = new HttpSessionRequestCache();
		// Only pages are worth coming back to: a post would be lost on the way.
		AccessGuard guard = new AccessGuard(table, guests);
		whereTheyWere.setRequestMatcher((request) -> request.getMethod().equals("GET") && guard.knows(request));
		whereTheyWere.setMatchingRequestParameterName(null);
		LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
		return http
			// What goes on after a request was let in is not asked again, such as the end
			// of a stream.
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
						.permitAll()
						.anyRequest()
						.access(guard))
			.csrf((tokens) -> tokens.csrfTokenRepository(new FormTokens(guests)))
			.addFilterBefore(new SessionAgeLimit(), SecurityContextHolderFilter.class)
			.requestCache((cache) -> cache.requestCache(whereTheyWere))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint((request, response, refusal) -> {
				if (guard.knows(request)) {
					signIn.commence(request, response, refusal);
				}
				else {
					response.sendError(HttpServletResponse.SC_NOT_FOUND);
				}
			}).accessDeniedHandler(refusals))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()"));
	}

	/** Nobody reads these figures, and collecting them costs every request. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

}
