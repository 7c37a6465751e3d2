package org.hiap.navigator.form;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class UnreadableCharactersTest {

	@Test
	void leavesOutWhatNobodyCanSeeAndNoTableCanHold() throws Exception {
		assertThat(read("a\0b\u0007c\u001bd\u007fe\u0085f\ufffeg\uffffh\ud83di")).isEqualTo("abcdefghi");
	}

	@Test
	void keepsLinesTabsAndEveryScript() throws Exception {
		String text = "one\r\ntwo\tthree\n Zoë 測試 עברית \u200f \ud83e\udda6 👩‍👩‍👧 e\u0301";
		assertThat(read(text)).isEqualTo(text);
	}

	@Test
	void everyWayOfReadingAParameterGivesTheSame() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("a", "x\0", "\0y");
		ServletRequest filtered = filter(request);
		assertThat(filtered.getParameter("a")).isEqualTo("x");
		assertThat(filtered.getParameterValues("a")).containsExactly("x", "y");
		assertThat(filtered.getParameterMap().get("a")).containsExactly("x", "y");
		assertThat(filtered.getParameter("b")).isNull();
		assertThat(filtered.getParameterValues("b")).isNull();
	}

	private static String read(String typed) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("text", typed);
		return String.valueOf(filter(request).getParameter("text"));
	}

	private static ServletRequest filter(MockHttpServletRequest request) throws Exception {
		AtomicReference<ServletRequest> filtered = new AtomicReference<>();
		new UnreadableCharacters().doFilter(request, new MockHttpServletResponse(),
				(passed, response) -> filtered.set(passed));
		return filtered.get();
	}

}
