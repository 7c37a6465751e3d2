package org.hiap.navigator.elicitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in an exercise: colleagues from the first thing they give, guests from
 * the moment they join.
 */
@Service
@Transactional
public class Participants {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SECRET_BYTES = 24;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Participants(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * A guest who has just joined.
	 *
	 * @param secret proves on later requests that it is them; it is stored nowhere
	 */
	public record Joined(Participant participant, String secret) {
	}

	/**
	 * Seats someone of the authority, or the guest whom the secret belongs to.
	 * @throws NotFoundException when the exercise is neither of the viewer's authority
	 * nor one the secret was made for, or a guest's exercise is closed
	 */
	@Transactional(readOnly = true)
	public Seat seat(UUID exerciseId, @Nullable Viewer viewer, Optional<String> secret) {
		if (viewer != null && this.jdbc.sql("select 1 from exercise where id = ? and authority_code = ?")
			.params(exerciseId, Objects.requireNonNullElse(viewer.authorityCode(), ""))
			.query(Integer.class)
			.optional()
			.isPresent()) {
			return new Seat(exerciseId, viewer, ofPerson(exerciseId, viewer.id()).orElse(null));
		}
		Participant guest = secret.flatMap((each) -> ofSecret(exerciseId, each)).orElseThrow(NotFoundException::new);
		return new Seat(exerciseId, null, guest);
	}

	/** A secret for a guest who is about to join. */
	public static String newSecret() {
		byte[] bytes = new byte[SECRET_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Lets someone without an account take part.
	 * @param name chosen or generated
	 * @param team one of the exercise's, or null
	 */
	public Joined join(UUID exerciseId, String name, @Nullable String team) {
		return join(exerciseId, newSecret(), name, team).orElseThrow();
	}

	/**
	 * The same with a secret made before: a form that is sent twice lets in one.
	 * @return empty when the secret is a guest's of another exercise
	 */
	public Optional<Joined> join(UUID exerciseId, String secret, String name, @Nullable String team) {
		UUID id = UUID.randomUUID();
		int joined = this.jdbc.sql("""
				insert into participant (id, exercise_id, secret_hash, name, team) values (?, ?, ?, ?, ?)
				on conflict (secret_hash) do nothing""")
			.param(1, id)
			.param(2, exerciseId)
			.param(3, hash(secret))
			.param(4, name)
			.param(5, team, Types.VARCHAR)
			.update();
		if (joined == 1) {
			this.audit.record(null, "guest " + id + " joined", "exercise " + exerciseId);
		}
		return ofSecret(exerciseId, secret).map((guest) -> new Joined(guest, secret));
	}

	/** The participant of a seat, whom it may have become since the request began. */
	@Transactional(readOnly = true)
	public Optional<Participant> of(Seat seat) {
		return (seat.participant() != null) ? Optional.of(seat.participant())
				: Optional.ofNullable(seat.viewer()).flatMap((viewer) -> ofPerson(seat.exerciseId(), viewer.id()));
	}

	/** The participant of a seat; a colleague's begins with this. */
	public Participant begun(Seat seat) {
		Viewer viewer = seat.viewer();
		if (viewer == null) {
			return Objects.requireNonNull(seat.participant());
		}
		this.jdbc.sql("""
				insert into participant (id, exercise_id, person_id, name) values (?, ?, ?, left(?, 60))
				on conflict (exercise_id, person_id) do nothing""")
			.params(UUID.randomUUID(), seat.exerciseId(), viewer.id(), viewer.personName())
			.update();
		return ofPerson(seat.exerciseId(), viewer.id()).orElseThrow();
	}

	/**
	 * Says which team someone scores for.
	 * @param team one of the exercise's, or null for none
	 */
	public void chooseTeam(Seat seat, @Nullable String team) {
		Participant participant = begun(seat);
		this.jdbc.sql("update participant set team = ? where id = ?")
			.param(1, team, Types.VARCHAR)
			.param(2, participant.id())
			.update();
		this.audit.record(participant.personId(), "chose a team as participant " + participant.id(),
				"exercise " + seat.exerciseId());
	}

	/** Holds a participant's own answers until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	Participant locked(Seat seat) {
		Participant participant = begun(seat);
		this.jdbc.sql("select id from participant where id = ? for update")
			.param(participant.id())
			.query(UUID.class)
			.single();
		return participant;
	}

	private Optional<Participant> ofPerson(UUID exerciseId, UUID personId) {
		return this.jdbc.sql("select * from participant where exercise_id = ? and person_id = ?")
			.params(exerciseId, personId)
			.query(Participants::participant)
			.optional();
	}

	private Optional<Participant> ofSecret(UUID exerciseId, String secret) {
		return this.jdbc.sql("""
				select p.* from participant p join exercise e on e.id = p.exercise_id
				where p.exercise_id = ? and p.secret_hash = ? and e.stage <> 'CLOSED'""")
			.params(exerciseId, hash(secret))
			.query(Participants::participant)
			.optional();
	}

	private static Participant participant(ResultSet row, int number) throws SQLException {
		return new Participant(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				row.getObject("person_id", UUID.class), row.getString("name"), row.getString("team"));
	}

	private static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
