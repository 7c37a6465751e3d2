package org.hiap.navigator.authority;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.hiap.navigator.catalogue.Kind;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to authorities, their teams and the devolved functions. */
@Service
@DependsOn("authorityHolding")
public class Authorities {

	/**
	 * The kind of the entries of authorities, for those who hold what these refer to.
	 */
	public static final Kind ENTRIES = AuthorityHolding.AUTHORITIES;

	private final CombinedAuthorities authorities;

	private final DevolvedFunctions functions;

	private final Teams teams;

	private final AuditTrail audit;

	Authorities(CombinedAuthorities authorities, DevolvedFunctions functions, Teams teams, AuditTrail audit) {
		this.authorities = authorities;
		this.functions = functions;
		this.teams = teams;
		this.audit = audit;
	}

	/**
	 * An authority by its code.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public CombinedAuthority get(String code) {
		return this.authorities.findByCode(code).orElseThrow(NotFoundException::new);
	}

	/**
	 * An authority of which nobody else who asks like this changes anything until the
	 * transaction ends.
	 * @throws NotFoundException when there is none
	 */
	@Transactional
	public CombinedAuthority getAlone(String code) {
		return this.authorities.lock(code).orElseThrow(NotFoundException::new);
	}

	/** An authority with the powers the sources state. */
	@Transactional(readOnly = true)
	public CombinedAuthority withStatedPowers(String code) {
		return this.authorities.findWithStatedPowersByCode(code).orElseThrow(NotFoundException::new);
	}

	/** Every authority by name, with the powers the sources state. */
	@Transactional(readOnly = true)
	public List<CombinedAuthority> allWithStatedPowers() {
		return this.authorities.findAllWithStatedPowers();
	}

	/** The authorities that the library has pages of, by name. */
	@Transactional(readOnly = true)
	public List<CombinedAuthority> real() {
		return everKnown().stream().filter(CombinedAuthority::isInLibrary).toList();
	}

	/** Every authority there is by name, for whatever is new: without merged ones. */
	@Transactional(readOnly = true)
	public List<CombinedAuthority> all() {
		return this.authorities.findCurrent();
	}

	/** Every authority there is or was by name, for what was recorded of them. */
	@Transactional(readOnly = true)
	public List<CombinedAuthority> everKnown() {
		return this.authorities.findAllByOrderByName();
	}

	/** The devolved functions in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<DevolvedFunction> functions() {
		return this.functions.findAllByOrderByPosition();
	}

	/** A devolved function, with its holders, by its slug. */
	@Transactional(readOnly = true)
	public Optional<DevolvedFunction> function(String slug) {
		return this.functions.findBySlug(slug);
	}

	/** Adds an invented region; only the evaluation mode has any. */
	@Transactional
	public void addSample(String code, String name) {
		if (!this.authorities.existsByCode(code)) {
			this.authorities.save(CombinedAuthority.sample(code, name));
		}
	}

	/** The teams of an authority by name. */
	@Transactional(readOnly = true)
	public List<Team> teamsOf(String code) {
		return this.teams.findByAuthorityCodeOrderByName(code);
	}

	/**
	 * Adds a team to the viewer's authority.
	 * @return empty when a team of that name exists
	 */
	@Transactional
	public Optional<Team> addTeam(Viewer viewer, String name) {
		String code = getAlone(viewer.authority()).code();
		if (this.teams.existsByAuthorityCodeAndNameIgnoreCase(code, name.strip())) {
			return Optional.empty();
		}
		Team team = this.teams.save(new Team(code, name.strip()));
		this.audit.record(viewer.id(), "added", "team " + team.id());
		return Optional.of(team);
	}

}
