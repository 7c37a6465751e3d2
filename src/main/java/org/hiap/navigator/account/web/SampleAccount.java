package org.hiap.navigator.account.web;

import java.util.List;

/** A sample account as the evaluation mode's sign-in page lists it. */
record SampleAccount(String email, String role) {

	static final List<SampleAccount> ALL = List.of(
			new SampleAccount("officer@northvale.example", "sample.officer.northvale"),
			new SampleAccount("lead@northvale.example", "sample.lead.northvale"),
			new SampleAccount("officer@southmere.example", "sample.officer.southmere"),
			new SampleAccount("lead@southmere.example", "sample.lead.southmere"),
			new SampleAccount("reviewer@programme.example", "sample.reviewer"),
			new SampleAccount("administrator@programme.example", "sample.administrator"));

}
