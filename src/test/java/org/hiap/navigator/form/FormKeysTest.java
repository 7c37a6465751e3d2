package org.hiap.navigator.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@FullStackTest
class FormKeysTest {

	@Autowired
	private FormKeys keys;

	private final UUID key = UUID.randomUUID();

	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void runsOnceHoweverOftenTheKeyIsUsed() {
		assertThat(this.keys.once(this.key, () -> "/first")).isEqualTo("/first");
		assertThat(this.keys.once(this.key, () -> "/second")).isEqualTo("/first");
	}

	@Test
	void twentyUsesAtOnceRunOnceAndHaveOneOutcome() throws Exception {
		List<Callable<String>> uses = IntStream.range(0, 20)
			.mapToObj((i) -> (Callable<String>) () -> this.keys.once(this.key,
					() -> "/outcome/" + i + "/" + this.runs.incrementAndGet()))
			.toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			List<Future<String>> outcomes = pool.invokeAll(uses);
			for (Future<String> outcome : outcomes) {
				assertThat(outcome.get()).isEqualTo(outcomes.getFirst().get());
			}
		}
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void aFirstUseThatFailsFreesTheKey() {
		assertThatIllegalStateException().isThrownBy(() -> this.keys.once(this.key, () -> {
			throw new IllegalStateException("broken");
		}));
		assertThat(this.keys.once(this.key, () -> "/second")).isEqualTo("/second");
	}

	@Test
	void whoeverWaitsForAFirstUseThatFailsRunsInItsPlace() throws Exception {
		List<Callable<Boolean>> uses = IntStream.range(0, 20).mapToObj((i) -> (Callable<Boolean>) () -> {
			try {
				this.keys.once(this.key, () -> {
					if (this.runs.incrementAndGet() < 5) {
						throw new IllegalStateException("broken");
					}
					return "/fifth";
				});
				return true;
			}
			catch (IllegalStateException ex) {
				return false;
			}
		}).toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			int carriedOut = 0;
			for (Future<Boolean> use : pool.invokeAll(uses)) {
				carriedOut += use.get() ? 1 : 0;
			}
			assertThat(carriedOut).isEqualTo(16);
		}
		assertThat(this.runs).hasValue(5);
	}

	@Test
	void aRefusalLeavesTheKeyUnused() {
		assertThat(this.keys.onceUnlessRefused(this.key, Optional::empty)).isEmpty();
		assertThat(this.keys.onceUnlessRefused(this.key, () -> Optional.of("/corrected"))).contains("/corrected");
		assertThat(this.keys.onceUnlessRefused(this.key, Optional::empty)).contains("/corrected");
	}

	@Test
	void differentKeysHaveNothingToDoWithEachOther() {
		assertThat(this.keys.once(this.key, () -> "/first")).isEqualTo("/first");
		assertThat(this.keys.once(UUID.randomUUID(), () -> "/other")).isEqualTo("/other");
	}

}
