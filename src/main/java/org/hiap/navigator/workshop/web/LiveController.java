package org.hiap.navigator.workshop.web;

import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.workshop.web.RoomNews.Sheet;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * How a room is, for its screens: told as it happens, or asked for every few seconds.
 * Both answer nothing where there is no room, which ends the asking.
 */
@Controller
class LiveController {

	private static final String SECONDS_UNTIL_ANOTHER_TRY = "30";

	private final RoomWatch watch;

	LiveController(RoomWatch watch) {
		this.watch = watch;
	}

	@GetMapping("/exercises/{id}/workshop/state")
	ResponseEntity<String> state(@PathVariable UUID id, Seat seat, WebRequest request) {
		Optional<Sheet> sheet = this.watch.now(seat.exerciseId());
		if (sheet.isEmpty()) {
			return ResponseEntity.noContent().build();
		}
		String tag = "\"" + sheet.get().tag() + "\"";
		if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
		}
		return ResponseEntity.ok().eTag(tag).contentType(MediaType.APPLICATION_JSON).body(sheet.get().json());
	}

	@GetMapping("/exercises/{id}/workshop/events")
	ResponseEntity<SseEmitter> events(@PathVariable UUID id, Seat seat) {
		Optional<Sheet> sheet = this.watch.now(seat.exerciseId());
		if (sheet.isEmpty()) {
			return ResponseEntity.noContent().build();
		}
		Optional<SseEmitter> emitter = this.watch.listen(seat.exerciseId(), sheet.get());
		return emitter.isPresent() ? ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			// A proxy that gathers what it passes on would keep it to itself.
			.header("X-Accel-Buffering", "no")
			.body(emitter.get())
				: ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
					.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ANOTHER_TRY)
					.build();
	}

}
