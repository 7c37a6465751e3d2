package org.hiap.navigator.account.web;

import java.io.IOException;
import java.io.PrintWriter;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the server refuses before any filter sees them, such as a NUL in
 * an address: in a few plain words and with the same headers as every other page, in
 * place of the server's own page with its inline styles.
 */
@Component
class RefusedBeforeTheGuard implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new PlainWords()));
	}

	private static final class PlainWords extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			response.setHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("X-Frame-Options", "DENY");
			response.setHeader("Referrer-Policy", "same-origin");
			response.setHeader("Cache-Control", "no-store");
			response.setContentType("text/plain");
			response.setCharacterEncoding("UTF-8");
			try {
				PrintWriter writer = response.getReporter();
				if (writer != null) {
					writer.write("That request could not be understood. Nothing was changed.");
					response.finishResponse();
				}
			}
			catch (IOException ex) {
				this.container.getLogger().debug("Nobody waits for the answer", ex);
			}
		}

	}

}
