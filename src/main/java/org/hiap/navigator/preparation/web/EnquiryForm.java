package org.hiap.navigator.preparation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.Enquiry;
import org.hiap.navigator.preparation.Enquiry.Answers;
import org.hiap.navigator.preparation.Money;
import org.jspecify.annotations.Nullable;

/** The answers to the enquiry about an option, as typed. */
record EnquiryForm(String need, String levers, String added, String working, String money) {

	EnquiryForm(@Nullable String need, @Nullable String levers, @Nullable String added, @Nullable String working,
			@Nullable String money) {
		this.need = Typed.text(need);
		this.levers = Typed.text(levers);
		this.added = Typed.text(added);
		this.working = Typed.text(working);
		this.money = (money != null) ? money : Money.NOT_RECORDED.name();
	}

	static EnquiryForm of(Answers answers) {
		return new EnquiryForm(answers.need(), answers.levers(), answers.added(), answers.working(),
				answers.money().name());
	}

	FormErrors errors(Words words) {
		FormErrors errors = new FormErrors();
		check(errors, "need", this.need, words);
		check(errors, "levers", this.levers, words);
		check(errors, "added", this.added, words);
		check(errors, "working", this.working, words);
		if (Arrays.stream(Money.values()).noneMatch((each) -> each.name().equals(this.money))) {
			errors.add("money", "enquiry.money.unknown");
		}
		return errors;
	}

	private static void check(FormErrors errors, String field, String text, Words words) {
		if (text.length() > Enquiry.LONGEST) {
			errors.add(field, "enquiry.long", words.of("enquiry." + field), Enquiry.LONGEST);
		}
	}

	/** Where the stored answers differ from these, with the stored ones. */
	List<SummaryRow> differing(Answers stored, Words words) {
		List<SummaryRow> rows = new ArrayList<>();
		differ(rows, "need", this.need, stored.need(), words);
		differ(rows, "levers", this.levers, stored.levers(), words);
		differ(rows, "added", this.added, stored.added(), words);
		differ(rows, "working", this.working, stored.working(), words);
		if (!this.money.equals(stored.money().name())) {
			rows.add(new SummaryRow(words.of("enquiry.money"), words.of("enquiry.money." + stored.money())));
		}
		return rows;
	}

	private static void differ(List<SummaryRow> rows, String question, String typed, String stored, Words words) {
		if (!typed.equals(stored)) {
			rows.add(new SummaryRow(words.of("enquiry." + question),
					stored.isEmpty() ? words.of("enquiry.unanswered") : stored));
		}
	}

	Answers toAnswers() {
		return new Answers(this.need, this.levers, this.added, this.working, Money.valueOf(this.money));
	}

}
