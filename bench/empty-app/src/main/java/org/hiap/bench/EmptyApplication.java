package org.hiap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stack of the product without the product, to measure against. */
@SpringBootApplication
public class EmptyApplication {

	public static void main(String[] args) {
		SpringApplication.run(EmptyApplication.class, args);
	}

	@Bean(destroyMethod = "close")
	EmbeddedPostgres database(@Value("${navigator.data-directory:./data}") Path directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory.toAbsolutePath().resolve("data"))
			.setOverrideWorkingDirectory(directory.toAbsolutePath().resolve("bin").toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
	}

	@Bean
	JdbcConnectionDetails connection(EmbeddedPostgres database) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
			}
		};
	}

	@Bean
	SecurityFilterChain everythingIsPublic(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

	record Row(int number, String name, String text) {
	}

	@Controller
	static class Pages {

		private final Notes notes;

		Pages(Notes notes) {
			this.notes = notes;
		}

		@GetMapping("/")
		String first(Model model) {
			model.addAttribute("note", this.notes.findAll().getFirst().text());
			return "first";
		}

		/** A page without session or database; a row is about 240 bytes. */
		@GetMapping("/bare")
		String bare(@RequestParam int rows, Model model) {
			model.addAttribute("title", "A bare page of " + rows + " rows");
			model.addAttribute("rows",
					IntStream.range(0, rows)
						.mapToObj((number) -> new Row(number, "Row " + number,
								"Some words that fill the cell of row " + number))
						.toList());
			return "bare";
		}

	}

}
