package org.hiap.navigator.prioritisation.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Enquiry;
import org.hiap.navigator.prioritisation.Enquiry.Answers;
import org.jspecify.annotations.Nullable;

/** The answers to the enquiry about an option, as typed. */
record EnquiryForm(String need, String levers, String added, String working) {

	EnquiryForm(@Nullable String need, @Nullable String levers, @Nullable String added, @Nullable String working) {
		this.need = Typed.text(need);
		this.levers = Typed.text(levers);
		this.added = Typed.text(added);
		this.working = Typed.text(working);
	}

	static EnquiryForm of(Answers answers) {
		return new EnquiryForm(answers.need(), answers.levers(), answers.added(), answers.working());
	}

	FormErrors errors(Words words) {
		FormErrors errors = new FormErrors();
		check(errors, "need", this.need, words);
		check(errors, "levers", this.levers, words);
		check(errors, "added", this.added, words);
		check(errors, "working", this.working, words);
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
		return rows;
	}

	private static void differ(List<SummaryRow> rows, String question, String typed, String stored, Words words) {
		if (!typed.equals(stored)) {
			rows.add(new SummaryRow(words.of("enquiry." + question),
					stored.isEmpty() ? words.of("enquiry.unanswered") : stored));
		}
	}

	Answers toAnswers() {
		return new Answers(this.need, this.levers, this.added, this.working);
	}

}
