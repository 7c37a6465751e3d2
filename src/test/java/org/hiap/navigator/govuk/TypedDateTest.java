package org.hiap.navigator.govuk;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDateTest {

	@Test
	void readsADateAsTyped() {
		assertThat(new TypedDate("09", "2", "2028").toDate()).isEqualTo(LocalDate.of(2028, 2, 9));
		assertThat(TypedDate.of(LocalDate.of(2028, 2, 29))).isEqualTo(new TypedDate("29", "2", "2028"));
		assertThat(TypedDate.posted(Map.of("due-day", " 1 ", "due-month", "4"), "due"))
			.isEqualTo(new TypedDate("1", "4", ""));
	}

	@Test
	void refusesWhatIsNoDate() {
		for (TypedDate wrong : new TypedDate[] { new TypedDate("31", "4", "2027"), new TypedDate("29", "2", "2027"),
				new TypedDate("1", "13", "2027"), new TypedDate("1", "1", "27"), new TypedDate("", "1", "2027"),
				new TypedDate("-1", "1", "2027"), new TypedDate("1e0", "1", "2027") }) {
			FormErrors errors = new FormErrors();
			wrong.check("due", "x", errors);
			assertThat(errors.all()).extracting(FormErrors.FieldError::code)
				.as(wrong.toString())
				.containsExactly("x.wrong");
		}
	}

	@Test
	void onlyTheCheckThatSaysSoRefusesTheFuture() {
		TypedDate tomorrow = TypedDate.of(Dates.today().plusDays(1));
		FormErrors errors = new FormErrors();
		tomorrow.check("due", "x", errors);
		TypedDate.of(null).checkNotInFuture("due", "x", errors);
		TypedDate.of(Dates.today()).checkNotInFuture("due", "x", errors);
		assertThat(errors.isEmpty()).isTrue();
		tomorrow.checkNotInFuture("due", "x", errors);
		assertThat(errors.on("due-day").code()).isEqualTo("x.future");
	}

}
