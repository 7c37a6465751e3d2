package org.hiap.navigator.account.web;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers where no page of the application can: a request that the server refuses before
 * any filter sees it, such as one with a NUL in its address, and every request while the
 * database is away. It takes the place of the server's own page with its inline styles.
 */
@Component
class LastResortPage implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en-GB">
			<head>
			  <meta charset="utf-8">
			  <title>%1$s – HiAP Navigator</title>
			  <meta name="viewport" content="width=device-width, initial-scale=1">
			  <link rel="stylesheet" href="/assets/govuk/govuk-frontend.min.css">
			</head>
			<body class="govuk-template__body">
			<main class="govuk-width-container govuk-main-wrapper">
			  <h1 class="govuk-heading-l">%1$s</h1>
			  <p class="govuk-body">%2$s</p>
			</main>
			</body>
			</html>
			""";

	private final Words words;

	LastResortPage(Words words) {
		this.words = words;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Report(this.words)));
	}

	/** What the page needs beside its text. */
	static void prepare(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cache-Control", "no-store");
		response.setContentType("text/html");
		response.setCharacterEncoding("UTF-8");
	}

	/** The page itself. */
	static String page(String key, Words words) {
		return PAGE.formatted(words.of(key + ".title"), words.of(key + ".text"));
	}

	private static final class Report extends ErrorReportValve {

		private final Words words;

		Report(Words words) {
			this.words = words;
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			prepare(response);
			try {
				PrintWriter writer = response.getReporter();
				if (writer != null) {
					writer.write(page((response.getStatus() < 500) ? "error.400" : "error.500", this.words));
					response.finishResponse();
				}
			}
			catch (IOException ex) {
				this.container.getLogger().debug("Nobody waits for the answer", ex);
			}
		}

	}

}
