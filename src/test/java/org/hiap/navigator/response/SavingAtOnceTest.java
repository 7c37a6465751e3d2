package org.hiap.navigator.response;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TeamRound;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class SavingAtOnceTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private GivenAnswers given;

	@Test
	void ofFortyPeopleWhoSaveEveryPillarAtOnceNothingIsLostOrDoubled() throws Exception {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 40);
		List<Callable<Void>> saves = officers.stream()
			.flatMap((officer) -> this.frameworks.current()
				.pillars()
				.stream()
				.map((pillar) -> save(round, officer, pillar)))
			.toList();
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Void> save : pool.invokeAll(saves)) {
				save.get();
			}
		}
		round.close();
		List<GivenAnswer> all = this.given.all(round.lead(), round.id());
		assertThat(all).hasSize(40 * this.frameworks.current().criteria().size());
		assertThat(all.stream().map((each) -> each.personId() + " " + each.criterionId())).doesNotHaveDuplicates();
		assertThat(this.given.respondents(round.lead(), round.id())).isEqualTo(40);
	}

	@Test
	void aTeamsFirstSavesMakeOneResponse() throws Exception {
		TeamRound round = new TeamRound(this.beans, Answering.TEAM, false);
		UUID team = round.team("Transport");
		List<Viewer> officers = round.ask(team, 5);
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		List<Callable<Void>> saves = java.util.stream.IntStream.range(0, 5)
			.mapToObj((i) -> save(round, officers.get(i), pillars.get(i)))
			.toList();
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Void> save : pool.invokeAll(saves)) {
				save.get();
			}
		}
		round.close();
		assertThat(this.given.respondents(round.lead(), round.id())).isEqualTo(1);
		assertThat(this.given.all(round.lead(), round.id())).hasSize(this.frameworks.current().criteria().size())
			.allSatisfy((each) -> assertThat(each.teamId()).isEqualTo(team));
	}

	private static Callable<Void> save(TeamRound round, Viewer officer, Framework.Pillar pillar) {
		return () -> {
			round.answer(officer, pillar.slug(), pillar.criteria().stream().mapToInt((criterion) -> 3).toArray());
			return null;
		};
	}

}
