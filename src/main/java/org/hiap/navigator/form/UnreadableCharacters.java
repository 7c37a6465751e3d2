package org.hiap.navigator.form;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out of everything typed what nobody can see and neither PostgreSQL, a page nor a
 * workbook can hold: control characters other than tab and line end, halves of a
 * character, and code points that are none. They come with text pasted from other
 * programs; every form gets the text without them.
 */
@Component
class UnreadableCharacters extends OncePerRequestFilter {

	private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Readable(request), response);
	}

	private static final class Readable extends HttpServletRequestWrapper {

		Readable(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = getParameterValues(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = super.getParameterValues(name);
			return (values != null) ? readable(values) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> map = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> map.put(name, readable(values)));
			return map;
		}

		private static String[] readable(String[] values) {
			return Arrays.stream(values)
				.map((value) -> UNREADABLE.matcher(value).replaceAll(""))
				.toArray(String[]::new);
		}

	}

}
